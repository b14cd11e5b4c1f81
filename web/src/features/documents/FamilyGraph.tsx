import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '@/api/queries';
import type { Chain, ChainMember, Id } from '@/api/types';
import { named } from '@/i18n/names';
import { isZero } from '@/money/decimal';
import { formatMoney, formatQuantity } from '@/money/money';
import { shortDate } from '@/ui/dates';
import { StateTag } from '@/ui/primitives/StateTag';
import styles from './FamilyGraph.module.css';
import { layersOf } from './layers';

/** The whole family of a slip, from what it began with to what came of it; one column for each generation. */
export function FamilyGraph({ chain, here }: { chain: Chain; here: Id }) {
  const { t } = useTranslation();
  const numbers = new Map(chain.members.map(({ id, number }) => [id, number]));
  return (
    <div className={styles['family']}>
      <div className={styles['layers']}>
        {layersOf(chain.members).map((layer, index) => (
          <ul key={index} className={styles['layer']}>
            {layer.map((member) => (
              <li key={member.id}>
                <Card
                  member={member}
                  here={member.id === here}
                  from={member.after.map((id) => numbers.get(id)).filter((one) => one != null)}
                />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {chain.hidden > 0 && (
        <p className={styles['more']}>{t('chain.hidden', { count: chain.hidden })}</p>
      )}
      {chain.cut && <p className={styles['more']}>{t('chain.cut')}</p>}
    </div>
  );
}

interface CardProps {
  member: ChainMember;
  here: boolean;
  from: readonly string[];
}

function Card({ member, here, from }: CardProps) {
  const { t } = useTranslation();
  const { data } = useQuery(definitionsQuery);
  const name = named(data?.kinds.find(({ code }) => code === member.kind)?.name, member.kind);
  const struck = member.state === 'REVERSED' || member.mirror;
  const pieces = member.quantity !== undefined && !isZero(member.quantity);
  return (
    <Link
      to="/documents/$kind/$id"
      params={{ kind: member.kind, id: member.id }}
      className={`${styles['card']} ${here ? styles['here'] : ''} ${struck ? styles['struck'] : ''}`}
      aria-current={here ? 'page' : undefined}
    >
      <span className={styles['head']}>
        <strong>{member.mirror ? t('chain.mirror', { name }) : name}</strong>
        <StateTag state={member.state} />
      </span>
      <span className={styles['number']}>
        {member.number ?? t('document.noNumber')} · {shortDate(member.businessDate)}
      </span>
      <span className={styles['figures']}>
        {pieces && <span>{t('chain.count', { quantity: formatQuantity(member.quantity) })}</span>}
        {member.amount !== undefined && !isZero(member.amount) && (
          <span>{formatMoney(member.amount)}</span>
        )}
        {member.openQuantity != null && !isZero(member.openQuantity) && (
          <em>{t('chain.stillOpen', { quantity: formatQuantity(member.openQuantity) })}</em>
        )}
      </span>
      {from.length > 0 && (
        <span className={styles['from']}>
          {t('chain.from', { numbers: from.join(t('chain.and')) })}
        </span>
      )}
    </Link>
  );
}
