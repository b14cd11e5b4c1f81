import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Check, CheckExample, Verification } from '@/api/types';
import { named } from '@/i18n/names';
import styles from './Verify.module.css';

/** One check: what holds; and where it does not, what that means and the first places, each with its way there. */
export function CheckRow({ check, labels }: { check: Check; labels: Verification['labels'] }) {
  const { t } = useTranslation();
  const unseen = check.count - check.examples.length;
  return (
    <li className={styles['check']}>
      <span className={check.ok ? styles['ok'] : styles['wrong']}>
        {check.ok ? `✓ ${t('verify.ok')}` : `✕ ${t('verify.findings', { count: check.count })}`}
      </span>
      <div className={styles['what']}>
        <p title={named(check.forTheBooks)}>{named(check.name, check.id)}</p>
        <p className={styles['meaning']}>{named(check.forTheShop)}</p>
        {!check.ok && (
          <>
            <p className={styles['meaning']}>
              {t('verify.forTheBooks')}: {named(check.forTheBooks)}
            </p>
            <ul className={styles['examples']}>
              {check.examples.map((example, index) => (
                <li key={index} className={styles['example']}>
                  <Example example={example} labels={labels} />
                </li>
              ))}
              {unseen > 0 && (
                <li className={styles['example']}>{t('verify.more', { count: unseen })}</li>
              )}
            </ul>
          </>
        )}
      </div>
      <span className={styles['id']}>{check.id}</span>
    </li>
  );
}

function Example({ example, labels }: { example: CheckExample; labels: Verification['labels'] }) {
  return Object.entries(example.facts).map(([fact, value], index) => {
    const document = example.documents[fact];
    return (
      <span key={fact}>
        {index > 0 && ' · '}
        {named(labels[fact], fact)}{' '}
        {document === undefined ? (
          value
        ) : (
          <Link to="/documents/$kind/$id" params={document}>
            {value}
          </Link>
        )}
      </span>
    );
  });
}
