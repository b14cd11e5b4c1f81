import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { Problem } from '@/api/problems';
import { importsQuery } from '@/api/queries';
import { useMay } from '@/api/rights';
import type { Id } from '@/api/types';
import { Page } from '@/ui/primitives/Page';
import { Empty, Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { Drop } from './Drop';
import { mayBeGoods } from './dropped';
import styles from './Import.module.css';
import { ImportRunView } from './ImportRunView';
import { PastImports } from './PastImports';
import { WarehouseChoice } from './WarehouseChoice';

/** Brings data in: try it dry first, see what would be refused, then do it; all of it can be taken back. */
export function ImportPage() {
  const { t } = useTranslation();
  const may = useMay();
  useTab(t('page.imports'));
  const past = useQuery(importsQuery);
  const [files, setFiles] = useState<File[]>([]);
  const [run, setRun] = useState<Id>();
  const [sent, setSent] = useState<{ id: Id; files: File[] }>();
  const start = useStart((id) => {
    setRun(id);
    setSent({ id, files });
  });
  const [dryRun, setDryRun] = useState(true);
  const [warehouse, setWarehouse] = useState<Id>();
  const begin = (dry: boolean) =>
    start.mutate({ files, dry, warehouse: mayBeGoods(files) ? warehouse : undefined });
  const again = sent !== undefined && sent.id === run && sent.files === files && files.length > 0;
  return (
    <Page title={t('page.imports')} scroll>
      <div className={styles['sheet']}>
        {may('import.run') ? (
          <>
            <Drop files={files} onFiles={setFiles} />
            <div className={styles['actions']}>
              {mayBeGoods(files) && <WarehouseChoice value={warehouse} onChange={setWarehouse} />}
              <Checkbox checked={dryRun} onChange={(event) => setDryRun(event.target.checked)}>
                {t('imports.dryRun')}
              </Checkbox>
              <Button
                type="primary"
                disabled={files.length === 0}
                loading={start.isPending}
                onClick={() => begin(dryRun)}
              >
                {start.isPending
                  ? t('imports.sending')
                  : dryRun
                    ? t('imports.check')
                    : t('imports.begin')}
              </Button>
            </div>
          </>
        ) : (
          <Empty title={t('common.notAllowed')} hint={t('common.notAllowedHint')} />
        )}
        {run !== undefined && (
          <ImportRunView key={run} id={run} onBegin={again ? () => begin(false) : undefined} />
        )}
        {past.error && <Failure error={past.error} onRetry={() => void past.refetch()} />}
        {past.isPending && <Loading rows={3} />}
        {past.data && <PastImports runs={past.data} onOpen={setRun} />}
      </div>
    </Page>
  );
}

interface Wanted {
  files: readonly File[];
  dry: boolean;
  warehouse: Id | undefined;
}

function useStart(onBegun: (id: Id) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ files, dry, warehouse }: Wanted) => {
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      body.append('dryRun', String(dry));
      if (warehouse !== undefined) body.append('warehouse', warehouse);
      return call<{ id: Id }>('POST', '/imports', { body });
    },
    onSuccess: ({ id }) => {
      onBegun(id);
      void client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
}
