import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { definitionsQuery } from '@/api/queries';
import { fromTables, kindRights, masterRights, useMay } from '@/api/rights';
import { sheetsQuery } from '@/api/sheetQueries';
import type { Id, Sheet } from '@/api/types';
import { named } from '@/i18n/names';
import { Page } from '@/ui/primitives/Page';
import { Empty, Loading, Missing } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { useIsPhone } from '@/ui/useIsPhone';
import { Drop } from './Drop';
import styles from './Import.module.css';
import { PastSheets } from './PastSheets';
import { SheetView } from './SheetView';

/** Brings a table of records back from a spreadsheet: try it, look at what others changed, apply it, undo it. */
export function SheetPage() {
  const { master: code } = useParams({ from: '/sheets/$master' });
  const { data } = useQuery(definitionsQuery);
  const master = data?.masters.find((one) => one.code === code);
  if (data === undefined) return <Loading />;
  if (master?.table !== true) return <Missing />;
  const rights = masterRights(master, 'edit');
  return <Tables key={code} target={code} name={named(master.name, code)} rights={rights} />;
}

/** The same for drafts of documents of one kind: rows with the same number are one. */
export function DraftSheetPage() {
  const { kind: code } = useParams({ from: '/sheets/documents/$kind' });
  const { data } = useQuery(definitionsQuery);
  const kind = data?.kinds.find((one) => one.code === code);
  if (data === undefined) return <Loading />;
  if (kind === undefined || !fromTables(kind)) return <Missing />;
  const rights = kindRights(kind, 'create');
  const name = named(kind.name, code);
  return <Tables key={code} target={`documents/${code}`} name={name} rights={rights} />;
}

interface Props {
  target: string;
  name: string;
  rights: readonly string[];
}

function Tables({ target, name, rights }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const phone = useIsPhone();
  const title = t('sheets.title', { name });
  useTab(title);
  const past = useQuery(sheetsQuery(target));
  const [open, setOpen] = useState<Id>();
  const read = useRead(target, setOpen);
  const mayRun = may('import.run') && may(...rights);
  return (
    <Page title={title} scroll>
      <div className={styles['sheet']}>
        {!mayRun && <Empty title={t('common.notAllowed')} hint={t('common.notAllowedHint')} />}
        {mayRun && phone && <Empty title={t('sheets.onPc')} hint={t('sheets.onPcHint')} />}
        {mayRun && !phone && open === undefined && (
          <Drop
            one
            title={read.isPending ? t('sheets.reading') : t('sheets.choose')}
            hint={t('sheets.formats')}
            files={[]}
            onFiles={(files) => files[0] && !read.isPending && read.mutate(files[0])}
          />
        )}
        {open !== undefined && (
          <SheetView key={open} id={open} onClose={() => setOpen(undefined)} />
        )}
        {past.data && past.data.length > 0 && <PastSheets sheets={past.data} onOpen={setOpen} />}
      </div>
    </Page>
  );
}

function useRead(target: string, onRead: (id: Id) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData();
      body.append('file', file, file.name);
      const sheet = await call<Sheet>('POST', '/sheets', { query: { target }, body });
      // What is clear is tried at once; what is not is asked first.
      if (isClear(sheet)) await call('POST', `/sheets/${sheet.id}/check`, { body: {} });
      return sheet;
    },
    onSuccess: ({ id }) => {
      onRead(id);
      void client.invalidateQueries({ queryKey: ['sheets'] });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}

/** Whether every column with a title is a field of ours. */
export function isClear({ ours, titles, columns }: Sheet): boolean {
  return ours || titles.every((title, place) => title.trim() === '' || columns[place] !== '');
}
