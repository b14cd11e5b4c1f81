import { useTranslation } from 'react-i18next';
import type { ChainMember, ChainStep } from '@/api/types';
import { subtract } from '@/money/decimal';
import { formatQuantity, formatTotal } from '@/money/money';

/** How far a step has come, in a few words: pieces, money, or how many slips there are. */
export function StepWords({
  step,
  papers,
  beside,
}: {
  step: ChainStep;
  papers: readonly ChainMember[];
  beside: boolean;
}) {
  const { t } = useTranslation();
  const count = papers.length;
  const words: string[] = [];
  if (step.open != null && step.quantity != null && step.state !== 'DONE') {
    const done = subtract(step.quantity, step.open);
    words.push(
      t('chain.pieces', { done: formatQuantity(done), all: formatQuantity(step.quantity) }),
    );
  } else if (step.due != null && step.state !== 'DONE') {
    words.push(t('chain.due', { amount: formatTotal(step.due) }));
  } else if (!beside) {
    words.push(t(`chain.state.${step.state}`));
  }
  if (step.drafts.length > 0) words.push(t('chain.drafts', { count: step.drafts.length }));
  else if (count > 1 || beside) words.push(t('chain.papers', { count }));
  return words.join(' · ');
}
