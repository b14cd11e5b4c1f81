import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { countQuery } from '@/api/countQueries';
import { uuidv7 } from '@/api/ids';
import type { Count } from '@/api/types';
import { shortInstant } from '@/ui/dates';
import { Page } from '@/ui/primitives/Page';
import { Failure, Loading } from '@/ui/primitives/States';
import { useTab } from '@/ui/tabs';
import { GiveUp } from './GiveUp';
import { ProgressTable } from './ProgressTable';
import styles from './Counting.module.css';
import { useCountAct } from './useCountAct';
import { Variances } from './Variances';

/** One count, for whoever leads it: how far it is, what is different, and what becomes of it. */
export function CountPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(countQuery(id));
  useTab(data?.count.name);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const { count, progress } = data;
  return (
    <Page
      title={count.name}
      aside={
        <span className={styles['aside']}>
          <span className={styles[count.state.toLowerCase()]}>{t(`counting.${count.state}`)}</span>
          <span className={styles['quiet']}>
            {count.warehouseName} · {count.openedByName} · {shortInstant(count.openedAt)}
            {count.blind && ` · ${t('counting.blind')}`}
          </span>
        </span>
      }
      actions={<Actions count={count} />}
      scroll
    >
      <div className={styles['page']}>
        {count.remark && <p className={styles['quiet']}>{count.remark}</p>}
        <ProgressTable progress={progress} />
        <Variances count={count} />
      </div>
    </Page>
  );
}

/** One primary action: the next thing that this person can do. */
function Actions({ count }: { count: Count }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { act, doing } = useCountAct(count.id);
  const may = (what: Count['acts'][number]) => count.acts.includes(what);
  const sure = (title: string, content: string, onOk: () => void) =>
    void modal.confirm({ title, content, onOk });
  return (
    <div className={styles['acts']}>
      {count.document && (
        <Link to="/documents/$kind/$id" params={{ kind: 'stocktake', id: count.document }}>
          {t('counting.paper')}
        </Link>
      )}
      {count.state === 'OPEN' && may('cancel') && <GiveUp id={count.id} />}
      {count.state === 'OPEN' && may('count') && (
        <Button onClick={() => void navigate({ to: '/counts/$id/scan', params: { id: count.id } })}>
          {t('counting.goCount')}
        </Button>
      )}
      {count.state === 'OPEN' && may('lead') && (
        <Button
          type="primary"
          loading={doing}
          onClick={() =>
            sure(t('counting.submitAsk'), t('counting.submitHint'), () =>
              act({ verb: 'submit', body: { document: uuidv7() } }),
            )
          }
        >
          {t('counting.submit')}
        </Button>
      )}
      {count.state === 'SUBMITTED' && may('cancel') && (
        <Button disabled={doing} onClick={() => act({ verb: 'back' })}>
          {t('counting.back')}
        </Button>
      )}
      {count.state === 'SUBMITTED' && may('post') && (
        <Button
          type="primary"
          loading={doing}
          onClick={() =>
            sure(t('counting.postAsk'), t('counting.postHint'), () => act({ verb: 'post' }))
          }
        >
          {t('counting.post')}
        </Button>
      )}
    </div>
  );
}
