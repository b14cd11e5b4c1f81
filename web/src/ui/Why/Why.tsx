import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import type { ActWhy, FieldWhy, Why as RightWhy } from '@/api/types';
import { type About, whyQuery } from '@/api/whyQueries';
import { useNameOfRight } from '../useRightName';
import { ActAnswer } from './ActAnswer';
import { FieldAnswer } from './FieldAnswer';
import { RightsAnswer } from './RightsAnswer';
import styles from './Why.module.css';

/** 为什么: beside whatever one may not do or see, opens the answer. Asked when it is opened, never before. */
export function Why({ about }: { about: About }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const name = about.shape === 'field' ? about.name : '';
  return (
    <>
      <Button
        type="link"
        size="small"
        className={styles['ask'] ?? ''}
        aria-label={name === '' ? t('explain.why') : t('explain.whyField', { name })}
        onClick={() => setOpen(true)}
      >
        {t('explain.why')}
      </Button>
      {open && (
        <Modal
          open
          footer={null}
          title={name === '' ? t('explain.title') : t('explain.whyField', { name })}
          onCancel={() => setOpen(false)}
        >
          <Answer about={about} />
        </Modal>
      )}
    </>
  );
}

/** Which right it is about, by its name. */
function AskedRight({ right }: { right: About['query'][string] }) {
  const { t } = useTranslation();
  const name = useNameOfRight(typeof right === 'string' ? right : undefined);
  return name === undefined ? null : <p>{t('common.notAllowedRight', { name })}</p>;
}

/** The answer to one question. */
export function Answer({ about }: { about: About }) {
  const { t } = useTranslation();
  const asked = useQuery(whyQuery(about));
  if (asked.error) {
    const words = asked.error instanceof Problem ? asked.error.message : t('common.unreachable');
    return <p role="alert">{words}</p>;
  }
  if (asked.data === undefined) return <Skeleton active title={false} paragraph={{ rows: 2 }} />;
  switch (about.shape) {
    case 'right':
      return (
        <>
          <AskedRight right={about.query['right']} />
          <RightsAnswer answer={asked.data as RightWhy} />
        </>
      );
    case 'act':
      return (
        <ActAnswer answer={asked.data as ActWhy} aboutOthers={about.path.startsWith('/users/')} />
      );
    case 'field':
      return <FieldAnswer answer={asked.data as FieldWhy} state={about.state} />;
  }
}
