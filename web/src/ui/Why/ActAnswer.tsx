import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActWhy, DutyWhy, EarlierAct, StepUpWhy } from '@/api/types';
import { formatMoney } from '@/money/money';
import { shortInstant } from '../dates';
import { RoleLines } from './RightsAnswer';
import { Verdict } from './Verdict';
import styles from './Why.module.css';

/** Why somebody may do something with a slip, or may not: what stands against it first, then what their roles say. */
export function ActAnswer({ answer, aboutOthers }: { answer: ActWhy; aboutOthers: boolean }) {
  const { t } = useTranslation();
  const { rights, duties, others, stepUp } = answer;
  return (
    <div role="status" className={styles['answer']}>
      <Verdict good={answer.may}>{t(answer.may ? 'why.yes' : 'why.no')}</Verdict>
      {answer.preview && <p>{t('explain.previewAct')}</p>}
      {duties.map((one) => (
        <DutySentence key={one.duty} one={one} aboutOthers={aboutOthers} />
      ))}
      {answer.othersPaper && <p>{t('explain.othersPaper')}</p>}
      <RoleLines answer={rights} />
      {others != null && <Others {...others} />}
      {stepUp?.asked === true && <StepUpSentence stepUp={stepUp} />}
    </div>
  );
}

/** What they did, when, and with which slip; then what follows from it. */
function DutySentence({ one, aboutOthers }: { one: DutyWhy; aboutOthers: boolean }) {
  const { t } = useTranslation();
  const { earlier } = one;
  const atOnce = one.code === PAID ? 'pays' : 'writes';
  return (
    <p>
      {one.standingIn && `${t('explain.standingIn', { name: nameOf(earlier?.who, t) })} `}
      {earlier != null && <Earlier one={earlier} oneself={!aboutOthers && !one.standingIn} />}
      {earlier == null && one.duty !== 'approve' && t(`explain.atOnce.${atOnce}`)}{' '}
      {t(`explain.duty.${one.duty}`)}
      {one.above != null && ` ${t('explain.above', { amount: formatMoney(one.above) })}`}
    </p>
  );
}

const PAID = 'documents.paid-on-receipt';

function nameOf(name: string | undefined, t: (key: 'explain.somebody') => string): string {
  return name === undefined || name === '' ? t('explain.somebody') : name;
}

function Earlier({ one, oneself }: { one: EarlierAct; oneself: boolean }) {
  const { t } = useTranslation();
  const who = oneself ? t('explain.you') : nameOf(one.who, t);
  const { number, document } = one;
  return (
    <>
      {t(`explain.earlier.${one.act}`, { who, at: shortInstant(one.at) })}
      {number != null && document != null && (
        <>
          {' '}
          <Link to="/documents/$kind/$id" params={{ kind: one.kind, id: document }}>
            {number}
          </Link>
        </>
      )}
      {t('explain.so')}
    </>
  );
}

/** Whom one could ask: those one may know by name, all by number. */
function Others({ names, count }: { names: string[]; count: number }) {
  const { t } = useTranslation();
  if (count === 0) return <p>{t('explain.nobodyElse')}</p>;
  if (names.length === 0) return <p>{t('explain.someElse', { count })}</p>;
  const more = count - names.length;
  const shown = names.join(t('explain.and'));
  return (
    <p>
      {more > 0
        ? t('explain.andMore', { names: shown, count: more })
        : t('explain.may', { names: shown })}
    </p>
  );
}

function StepUpSentence({ stepUp: { until, proofs } }: { stepUp: StepUpWhy }) {
  const { t } = useTranslation();
  if (until != null) return <p>{t('explain.proved', { until: shortInstant(until) })}</p>;
  if (proofs.length === 0) return <p>{t('explain.asksAnybody')}</p>;
  const kinds = proofs.map((kind) => t(`explain.proof.${kind}`)).join(t('explain.or'));
  return <p>{t('explain.asks', { proofs: kinds })}</p>;
}
