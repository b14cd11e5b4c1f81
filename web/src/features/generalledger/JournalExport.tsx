import { App, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '@/api/client';
import { Problem } from '@/api/problems';
import { useMay } from '@/api/rights';
import { saveFile } from '@/ui/DataList/exportCsv';
import { useListQuery } from '@/ui/DataList/useListQuery';
import { todayHere } from '@/ui/dates';
import { usePlace } from '@/ui/place';
import styles from './Ledger.module.css';

const PROGRAMS = ['LEDGER', 'KINGDEE', 'YONYOU'] as const;
type Program = (typeof PROGRAMS)[number];

const FILES: Record<Program, string> = {
  LEDGER: 'journal.ledger',
  KINGDEE: 'vouchers-kingdee.dbf',
  YONYOU: 'vouchers-yonyou.txt',
};

/** The journal of the chosen days for another accounting program; without days, vouchers are of this month. */
export function JournalExport() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [place] = usePlace();
  const [query] = useListQuery();
  const may = useMay();
  if (!may('export.lists')) return null;
  const store = query['store'] ?? place.store;
  const from = query['from'] ?? `${todayHere().slice(0, 7)}-01`;
  const to = query['to'] ?? todayHere();
  const save = async (program: Program) => {
    const days = program === 'LEDGER' ? { from: query['from'], to: query['to'] } : { from, to };
    setBusy(true);
    try {
      saveFile(FILES[program], await fetchFile('/journal/export', { program, store, ...days }));
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      disabled={busy}
      menu={{
        items: PROGRAMS.map((program) => ({
          key: program,
          label: t(`journalExport.${program}`, { from, to }),
        })),
        onClick: ({ key }) => void save(key as Program),
      }}
    >
      <button type="button" className={styles['back']} disabled={busy}>
        {t(busy ? 'journalExport.busy' : 'journalExport.title')}
      </button>
    </Dropdown>
  );
}
