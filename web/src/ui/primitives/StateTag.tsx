import { useTranslation } from 'react-i18next';
import type { DocumentState } from '@/api/types';
import styles from './StateTag.module.css';

/** The state of a document, by colour and by word. */
export function StateTag({ state }: { state: DocumentState }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles['tag']} ${styles[state.toLowerCase()]}`}>{t(`state.${state}`)}</span>
  );
}
