import { Button, Dropdown } from 'antd';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Chain, ChainNext, Document, FollowUp } from '@/api/types';
import { named } from '@/i18n/names';
import { formatQuantity, formatTotal } from '@/money/money';
import { useIsPhone } from '@/ui/useIsPhone';
import { useFollow } from './useFollow';

const GOES_ON: ReadonlySet<FollowUp> = new Set(['RECEIPT', 'DELIVERY', 'ARRIVAL']);

/** Whether the goods of a slip still have a way to go, so that its next slip comes before a new one of its own kind. */
export function goesOn(chain: Chain | undefined): boolean {
  return (chain?.next ?? []).some(({ how, left }) => left && GOES_ON.has(how));
}

/** What can be made of a slip, by name and with what is still open of it; what cannot be says why. */
export function NextButtons({
  doc,
  chain,
  justPosted,
}: {
  doc: Document;
  chain: Chain | undefined;
  justPosted: boolean;
}) {
  const { t } = useTranslation();
  const follow = useFollow();
  const phone = useIsPhone();
  const { data } = useQuery(definitionsQuery);
  const next = chain?.next ?? [];
  if (next.length === 0) return null;
  const nameOf = (code: string) =>
    named(data?.kinds.find((kind) => kind.code === code)?.name, code);
  const first = next.find(({ how, left }) => left && GOES_ON.has(how)) ?? next[0];
  const shown = phone
    ? next.filter((one) => one === first && one.left && GOES_ON.has(one.how))
    : next;
  const rest = next.filter((one) => !shown.includes(one));
  const why = (one: ChainNext) => (one.left ? nameOf(one.kind) : t(`chain.nothing.${one.how}`));
  return (
    <>
      {shown.map((one) => (
        <Button
          key={one.kind}
          type={one === first && one.left && GOES_ON.has(one.how) ? 'primary' : 'default'}
          autoFocus={justPosted && one === first && one.left && GOES_ON.has(one.how)}
          disabled={!one.left}
          title={why(one)}
          onClick={() => void follow([doc.id], one.kind)}
        >
          {label(one, t)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((one) => ({
              key: one.kind,
              label: one.left ? label(one, t) : `${label(one, t)} · ${why(one)}`,
              disabled: !one.left,
            })),
            onClick: ({ key }) => void follow([doc.id], key),
          }}
        >
          <Button>{t('document.nextStep')} ▾</Button>
        </Dropdown>
      )}
    </>
  );
}

/** 收货（未收 34 件）, 收款（未收 ¥1,200.00）. */
function label({ how, left, open, due }: ChainNext, t: TFunction): string {
  const act = t(`chain.how.${how}`);
  if (!left || how === 'COST_SHARE') return act;
  const about = open == null ? undefined : { quantity: formatQuantity(open) };
  const money = due == null ? undefined : { amount: formatTotal(due) };
  const rest = how === 'COLLECTION' || how === 'PAYMENT' ? money : about;
  return rest ? t('chain.open', { act, open: t(`chain.left.${how}`, rest as never) }) : act;
}
