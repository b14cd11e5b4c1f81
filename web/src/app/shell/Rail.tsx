import {
  AccountBookOutlined,
  AppstoreOutlined,
  BankOutlined,
  BarChartOutlined,
  DoubleLeftOutlined,
  DoubleRightOutlined,
  HomeOutlined,
  InboxOutlined,
  SettingOutlined,
  ShopOutlined,
  ShoppingCartOutlined,
  TeamOutlined,
} from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import { usePreference } from '@/ui/preferences';
import { type Job, type Place, type Section, sectionOf, sections } from '../navigation';
import styles from './Rail.module.css';

const ICONS: Record<Job, ReactNode> = {
  home: <HomeOutlined />,
  sales: <ShoppingCartOutlined />,
  purchasing: <InboxOutlined />,
  stock: <BankOutlined />,
  money: <AccountBookOutlined />,
  goods: <AppstoreOutlined />,
  parties: <TeamOutlined />,
  reports: <BarChartOutlined />,
  stores: <ShopOutlined />,
  settings: <SettingOutlined />,
};

export function Rail() {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [folded, setFolded] = usePreference('rail.folded', window.innerWidth < 1200);
  const may = useMay();
  const all = data ? sections(data, may) : [];
  const here = sectionOf(all, path);
  return (
    <nav
      className={`${styles['rail']} ${folded ? styles['folded'] : ''}`}
      aria-label={t('shell.rail')}
    >
      <Link to="/" className={styles['brand']} aria-label={t('common.product')}>
        <img src="/favicon.svg" width={24} height={24} alt="" />
        {!folded && <span>{t('common.product')}</span>}
      </Link>
      <ul className={styles['jobs']}>
        {all.map((section) => (
          <li key={section.job}>
            {folded ? (
              <FoldedJob section={section} active={section.job === here} />
            ) : (
              <OpenJob section={section} active={section.job === here} path={path} />
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles['fold']}
        onClick={() => setFolded(!folded)}
        aria-label={folded ? t('shell.unfold') : t('shell.fold')}
      >
        {folded ? <DoubleRightOutlined /> : <DoubleLeftOutlined />}
      </button>
    </nav>
  );
}

interface JobProps {
  section: Section;
  active: boolean;
}

function OpenJob({ section, active, path }: JobProps & { path: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(active);
  const [wasActive, setWasActive] = useState(active);
  if (active !== wasActive) {
    setWasActive(active);
    setOpen(active);
  }
  if (section.job === 'home') {
    return (
      <Link to="/" className={`${styles['job']} ${path === '/' ? styles['active'] : ''}`}>
        {ICONS.home}
        <span>{t('job.home')}</span>
      </Link>
    );
  }
  return (
    <>
      <button
        type="button"
        className={`${styles['job']} ${active ? styles['active'] : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {ICONS[section.job]}
        <span>{t(`job.${section.job}`)}</span>
      </button>
      {open && <Places places={section.places} path={path} />}
    </>
  );
}

function Places({ places, path, onGo }: { places: Place[]; path: string; onGo?: () => void }) {
  const { t } = useTranslation();
  return (
    <ul className={styles['places']}>
      {places.map((place) => (
        <li key={place.path}>
          <Link
            to={place.path}
            onClick={onGo}
            className={styles['place']}
            aria-current={
              path === place.path || path.startsWith(`${place.path}/`) ? 'page' : undefined
            }
          >
            {place.page ? t(`page.${place.page}`) : place.label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function FoldedJob({ section, active }: JobProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const look = `${styles['tile']} ${active ? styles['active'] : ''}`;
  if (section.job === 'home') {
    return (
      <Link to="/" className={look}>
        {ICONS.home}
        <span>{t('job.home')}</span>
      </Link>
    );
  }
  return (
    <Popover
      placement="rightTop"
      trigger={['click', 'hover']}
      mouseEnterDelay={0.15}
      open={open}
      onOpenChange={setOpen}
      arrow={false}
      content={<Places places={section.places} path="" onGo={() => setOpen(false)} />}
    >
      <button type="button" className={look} aria-haspopup="true" aria-expanded={open}>
        {ICONS[section.job]}
        <span>{t(`job.${section.job}`)}</span>
      </button>
    </Popover>
  );
}
