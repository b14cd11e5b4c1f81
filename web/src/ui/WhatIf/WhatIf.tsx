import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import type { WhatIfAnswer } from '@/api/types';
import { Failure, Loading } from '@/ui/primitives/States';
import { Answer } from './Answer';
import styles from './WhatIf.module.css';

/** One of several changes that can be tried: what it is called, and what is sent. */
export interface Change {
  name?: string;
  body: Record<string, unknown>;
}

interface Props {
  path: string;
  /** Read when somebody asks: what is on the screen then. The first is tried at once. */
  changes: () => readonly [Change, ...Change[]];
  /** How many it is about, in words. */
  about: (answer: WhatIfAnswer) => string;
  /** What stands against it by name, where that is no right. */
  nameOf?: (code: string) => string;
  disabled?: boolean;
}

/** Tries a change as it is on the screen, before it is saved, on what was done in the last month. */
export function WhatIf({ path, changes, about, nameOf, disabled = false }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const tried = useMutation({
    mutationFn: (place: number) =>
      call<WhatIfAnswer>('POST', path, { body: (changes()[place] ?? changes()[0]).body }),
  });
  const look = (place: number) => {
    setOpen(true);
    setChosen(place);
    tried.mutate(place);
  };
  const names = changes().map(({ name }, place) => ({ value: place, label: name ?? '' }));
  return (
    <>
      <Button disabled={disabled} onClick={() => look(0)}>
        {t('tried.ask')}
      </Button>
      <Modal open={open} footer={null} title={t('tried.title')} onCancel={() => setOpen(false)}>
        <div className={styles['form']}>
          {names.length > 1 && (
            <Segmented options={names} value={chosen} onChange={(place) => look(place)} />
          )}
          {tried.error && <Failure error={tried.error} onRetry={() => look(chosen)} />}
          {tried.isPending && <Loading rows={3} />}
          {tried.data && !tried.isPending && (
            <Answer
              answer={tried.data}
              about={about(tried.data)}
              {...(nameOf === undefined ? {} : { nameOf })}
            />
          )}
        </div>
      </Modal>
    </>
  );
}
