import { Button, Dropdown, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { PAPERS, type PaperCode } from '@/api/printing';
import { DownOutlined, PrinterOutlined } from '../icons';
import { useKeys } from '../keys/useKeys';
import { usePreference } from '../preferences';
import { usePrinting } from './usePrinting';

interface Props {
  /** Under this name the person's paper is kept. */
  name: string;
  label: string;
  /** Whether the button says it in words, too. */
  telling?: boolean;
  make: (paper: PaperCode) => Promise<Blob>;
  /** Why it cannot be printed now. */
  against?: string | undefined;
  /** More that can be printed from here. */
  more?: { key: string; label: string; run: () => void }[];
}

/** Prints on the paper that was used last (Ctrl P); the arrow has the others. */
export function PrintButton({ name, label, telling = false, make, against, more = [] }: Props) {
  const { t } = useTranslation();
  const [paper, keep] = usePreference<PaperCode>(`paper.${name}`, 'a4');
  const { busy, print } = usePrinting();
  const on = (chosen: PaperCode) => {
    if (against === undefined && !busy) void print(() => make(chosen));
  };
  useKeys([{ combo: 'ctrl+p', label, run: () => on(paper) }]);
  const papers = PAPERS.map((code) => ({
    key: code,
    label: t('print.on', { paper: t(`print.paper.${code}`) }),
    onClick: () => {
      keep(code);
      on(code);
    },
  }));
  const others = more.map(({ key, label: words, run }) => ({ key, label: words, onClick: run }));
  return (
    <Space.Compact>
      <Button
        icon={<PrinterOutlined />}
        loading={busy}
        disabled={against !== undefined}
        title={against ?? t('print.on', { paper: t(`print.paper.${paper}`) })}
        aria-label={label}
        onClick={() => on(paper)}
      >
        {telling ? label : undefined}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          selectedKeys: [paper],
          items: others.length === 0 ? papers : [...papers, { type: 'divider' }, ...others],
        }}
      >
        <Button
          icon={<DownOutlined />}
          disabled={against !== undefined}
          aria-label={t('print.papers')}
        />
      </Dropdown>
    </Space.Compact>
  );
}
