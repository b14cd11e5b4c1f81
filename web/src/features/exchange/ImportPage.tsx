import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { importsQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import { Page } from '@/ui/primitives/Page';
import { Failure } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import styles from './Import.module.css';
import { ImportRunView } from './ImportRunView';
import { PastImports } from './PastImports';

/** Brings data in: try it dry first, see what would be refused, then do it; all of it can be taken back. */
export function ImportPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  useTab(t('page.imports'));
  const past = useQuery(importsQuery);
  const [files, setFiles] = useState<File[]>([]);
  const [dryRun, setDryRun] = useState(true);
  const [run, setRun] = useState<Id>();
  const start = useMutation({
    mutationFn: (dry: boolean) => {
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      body.append('dryRun', String(dry));
      return call<{ id: Id }>('POST', '/imports', { body });
    },
    onSuccess: ({ id }) => {
      setRun(id);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return (
    <Page title={t('page.imports')} scroll>
      <div className={styles['sheet']}>
        <Drop files={files} onFiles={setFiles} />
        <div className={styles['actions']}>
          <Checkbox checked={dryRun} onChange={(event) => setDryRun(event.target.checked)}>
            {t('imports.dryRun')}
          </Checkbox>
          <Button
            type="primary"
            disabled={files.length === 0}
            loading={start.isPending}
            onClick={() => start.mutate(dryRun)}
          >
            {dryRun ? t('imports.check') : t('imports.begin')}
          </Button>
        </div>
        {run !== undefined && (
          <ImportRunView
            id={run}
            onBegin={
              files.length > 0
                ? () => {
                    setDryRun(false);
                    start.mutate(false);
                  }
                : undefined
            }
          />
        )}
        {past.error && <Failure error={past.error} onRetry={() => void past.refetch()} />}
        {past.data && <PastImports runs={past.data} onOpen={setRun} />}
      </div>
    </Page>
  );
}

function Drop({ files, onFiles }: { files: readonly File[]; onFiles: (files: File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <button
        type="button"
        className={`${styles['drop']} ${over ? styles['over'] : ''}`}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <InboxOutlined />
        <strong>
          {files.length === 0 ? t('imports.choose') : t('imports.chosen', { count: files.length })}
        </strong>
        <span>
          {files.length === 0 ? t('imports.formats') : files.map(({ name }) => name).join(' · ')}
        </span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".zip,.csv,.gz,.xlsx,.jsonl"
        aria-label={t('imports.choose')}
        onChange={(event) => onFiles([...(event.target.files ?? [])])}
      />
    </>
  );
}
