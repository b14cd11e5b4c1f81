import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { markUnit, moveUnit } from '@/api/orgQueries';
import { Problem } from '@/api/problems';
import type { Id, OrgUnit } from '@/api/types';

const UNDO_SECONDS = 10;

/** Says what was done, and takes it back if wanted; a refusal is said in the server's words. */
function useDone() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const fresh = () => client.invalidateQueries({ queryKey: ['master'] });
  const failed = (error: unknown) => {
    void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
    void fresh();
  };
  const done = (words: string, back: () => Promise<unknown>, wordsBack: string) => {
    const key = `org-${words}`;
    const undo = () => {
      message.destroy(key);
      back().then(() => {
        void message.success(wordsBack);
        void fresh();
      }, failed);
    };
    void fresh();
    void message.success({
      key,
      duration: UNDO_SECONDS,
      content: (
        <>
          {words}{' '}
          <Button type="link" size="small" onClick={undo}>
            {t('org.undo')}
          </Button>
        </>
      ),
    });
  };
  return { done, failed };
}

/** Puts a unit under another one. */
export function useMove(units: readonly OrgUnit[]) {
  const { t } = useTranslation();
  const { done, failed } = useDone();
  return useMutation({
    mutationFn: ({ unit, parent }: { unit: OrgUnit; parent: Id }) => moveUnit(unit.id, parent),
    onSuccess: (_, { unit, parent }) => {
      const before = unit.parent;
      const above = units.find(({ id }) => id === parent);
      done(
        t('org.moved', { name: unit.name, parent: above?.name ?? '' }),
        () => (before == null ? Promise.resolve() : moveUnit(unit.id, before)),
        t('org.movedBack', { name: unit.name }),
      );
    },
    onError: failed,
  });
}

/** Takes a unit out of use. */
export function useArchive(onGone: () => void) {
  const { t } = useTranslation();
  const { done, failed } = useDone();
  return useMutation({
    mutationFn: (unit: OrgUnit) => markUnit(unit.id, 'archive'),
    onSuccess: (_, unit) => {
      onGone();
      done(
        t('org.archived', { name: unit.name }),
        () => markUnit(unit.id, 'restore'),
        t('org.restored', { name: unit.name }),
      );
    },
    onError: failed,
  });
}
