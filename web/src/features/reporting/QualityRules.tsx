import { useTranslation } from 'react-i18next';
import type { QualityLine, QualityPart } from '@/api/types';
import { divide, multiply, round } from '@/money/decimal';
import styles from './Quality.module.css';

interface Props {
  name: string;
  part: QualityPart;
  onOpen: (rule: QualityLine['rule']) => void;
}

/** The rules of one place: what is wrong first, each with how many of how many, and how the score is made. */
export function QualityRules({ name, part, onOpen }: Props) {
  const { t } = useTranslation();
  const rules = part.rules
    .filter(({ all }) => all > 0)
    .toSorted((a, b) => Number(b.wrong > 0) - Number(a.wrong > 0) || b.weight - a.weight);
  return (
    <section aria-label={name}>
      <h2 className={styles['heading']}>{name}</h2>
      <ul className={styles['rules']}>
        {rules.map((line) => (
          <Rule key={line.rule} line={line} onOpen={onOpen} />
        ))}
      </ul>
      <p className={styles['formula']}>{t('quality.formula')}</p>
    </section>
  );
}

function Rule({
  line,
  onOpen,
}: {
  line: QualityLine;
  onOpen: (rule: QualityLine['rule']) => void;
}) {
  const { t } = useTranslation();
  const { rule, all, wrong, weight } = line;
  return (
    <li className={styles['rule']}>
      <div className={styles['what']}>
        <p>{t(`quality.rule.${rule}`)}</p>
        <p className={styles['hint']}>{t(`quality.why.${rule}`)}</p>
      </div>
      <span className={styles['share']}>
        {t('quality.share', { share: right(line), all, weight })}
      </span>
      {wrong === 0 ? (
        <span className={styles['even']}>✓ {t('quality.allRight')}</span>
      ) : (
        <button type="button" className={styles['open']} onClick={() => onOpen(rule)}>
          {t('quality.open', { count: wrong })}
        </button>
      )}
    </li>
  );
}

/** Rounded down at one place: what is not all right is never a hundred. */
function right({ all, wrong }: QualityLine): string {
  const share = round(multiply(divide(String(all - wrong), String(all), 6), '100'), 1);
  return wrong > 0 && Number(share) === 100 ? '99.9' : share.replace(/\.0$/, '');
}
