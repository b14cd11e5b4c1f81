import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Chain, ChainStep } from '@/api/types';
import { named } from '@/i18n/names';
import { shortDate } from '@/ui/dates';
import styles from './FlowGuide.module.css';
import { FlowTurn } from './FlowTurn';
import { StepWords } from './StepWords';
import { useFollow } from './useFollow';

const MARKS = { DONE: '✓', PART: '◐', OPEN: '○', SKIPPED: '–', UNSEEN: '·' } as const;
const OTHER = 'make';

/** The usual way of a slip (流程指引): each step with what is done and open, where this one stands, and who goes on. */
export function FlowGuide({ chain }: { chain: Chain | undefined }) {
  const { t } = useTranslation();
  if (!chain || (chain.steps.length < 2 && !chain.turn)) return null;
  return (
    <nav className={styles['guide']} aria-label={t('chain.guide')}>
      <ol className={styles['steps']}>
        {chain.steps.map((step) => (
          <Step key={step.kind} step={step} chain={chain} />
        ))}
        {chain.beside.map((step) => (
          <Step key={step.kind} step={step} chain={chain} beside />
        ))}
      </ol>
      {chain.turn && <FlowTurn turn={chain.turn} />}
    </nav>
  );
}

/** One step; a click opens what there is, or makes what is next. */
function Step({ step, chain, beside }: { step: ChainStep; chain: Chain; beside?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const follow = useFollow();
  const { data } = useQuery(definitionsQuery);
  const name = named(data?.kinds.find(({ code }) => code === step.kind)?.name, step.kind);
  const papers = chain.members.filter(
    ({ id }) => step.documents.includes(id) || step.drafts.includes(id),
  );
  const makes = step.may && step.from.length > 0 && step.from.length <= 50;
  const open = (id: string) =>
    void navigate({ to: '/documents/$kind/$id', params: { kind: step.kind, id } });
  const make = () => void follow(step.from, step.kind);
  const [only] = papers;
  const marks = [
    styles['step'],
    styles[step.state.toLowerCase()],
    step.here ? styles['here'] : '',
    beside ? styles['beside'] : '',
  ].join(' ');
  const body = (
    <>
      <span className={styles['mark']} aria-hidden>
        {beside ? '↩' : MARKS[step.state]}
      </span>
      <span className={styles['words']}>
        <strong>{name}</strong>
        <small>
          <StepWords step={step} papers={papers} beside={beside ?? false} />
        </small>
      </span>
    </>
  );
  const button = (act: (() => void) | undefined): ReactNode =>
    act ? (
      <button type="button" className={styles['press']} onClick={act}>
        {body}
      </button>
    ) : (
      <span className={styles['press']}>{body}</span>
    );
  const choice = papers.length > 1 || (papers.length === 1 && makes);
  return (
    <li className={marks} aria-current={step.here ? 'step' : undefined}>
      {choice ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...papers.map((paper) => ({
                key: paper.id,
                label: `${paper.number ?? t(`state.${paper.state}`)} · ${shortDate(paper.businessDate)}`,
              })),
              ...(makes ? [{ key: OTHER, label: t('document.follow', { name }) }] : []),
            ],
            onClick: ({ key }) => (key === OTHER ? make() : open(key)),
          }}
        >
          {button(() => undefined)}
        </Dropdown>
      ) : (
        button(only && !step.here ? () => open(only.id) : makes ? make : undefined)
      )}
    </li>
  );
}
