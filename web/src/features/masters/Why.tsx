import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MasterEntry } from '@/api/types';
import { WhyAct } from './WhyAct';
import { WhyField } from './WhyField';
import { WhyRight } from './WhyRight';
import styles from './Masters.module.css';

const QUESTIONS = ['right', 'act', 'field'] as const;

/** Why somebody may do something, or may not: by a right, with a certain slip, or with a field. */
export function Why({ user }: { user: MasterEntry }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [question, setQuestion] = useState<(typeof QUESTIONS)[number]>('right');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('why.ask')}</Button>
      <Modal
        open={open}
        title={t('why.title', { name: user.name })}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <div className={styles['why']}>
          <Segmented
            block
            value={question}
            options={QUESTIONS.map((one) => ({ value: one, label: t(`explain.question.${one}`) }))}
            onChange={setQuestion}
          />
          {question === 'right' && <WhyRight user={user} />}
          {question === 'act' && <WhyAct user={user} />}
          {question === 'field' && <WhyField user={user} />}
        </div>
      </Modal>
    </>
  );
}
