import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  title: ReactNode;
  /** Stands beside the title: a state, a count, a date. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** The page scrolls as a whole; otherwise its body takes the height that is left. */
  scroll?: boolean;
  children: ReactNode;
}

export function Page({ title, aside, actions, scroll = false, children }: Props) {
  return (
    <section className={`${styles['page']} ${scroll ? styles['scroll'] : ''}`}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{title}</h1>
        <div className={styles['aside']}>{aside}</div>
        <div className={styles['actions']}>{actions}</div>
      </header>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
