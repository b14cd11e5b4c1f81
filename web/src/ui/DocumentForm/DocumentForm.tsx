import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindRights, useMay } from '@/api/rights';
import type { Document, Kind } from '@/api/types';
import { aboutAct, aboutField } from '@/api/whyQueries';
import { named } from '@/i18n/names';
import { gridColumns, shownColumns } from '../LinesGrid/columns';
import { useKeys } from '../keys/useKeys';
import { hasEntries } from '../sheet/compute';
import { places } from '../sheet/refusals';
import { useCommands } from '../sheet/useCommands';
import { sightOf, useDuty } from '../sheet/useDuty';
import type { SheetHandle } from '../sheet/useSheet';
import { usePreference } from '../preferences';
import { Why } from '../Why/Why';
import { useIsPhone } from '../useIsPhone';
import { Allocations } from './Allocations';
import { Bars } from './Bars';
import styles from './DocumentForm.module.css';
import { Entries } from './Entries';
import { Foot } from './Foot';
import { HeadFields } from './HeadFields';
import { Lines } from './Lines';
import { MoreColumns } from './MoreColumns';
import { Tenders } from './Tenders';

interface Props {
  kind: Kind;
  handle: SheetHandle;
  onSaved: (document: Document) => void;
  onPosted: (document: Document) => void;
}

/** A slip that is being written: any kind, from its definition. */
export function DocumentForm({ kind, handle, onSaved, onPosted }: Props) {
  const { t } = useTranslation();
  const phone = useIsPhone();
  const { message } = App.useApp();
  const { sheet, act, undo, redo } = handle;
  const commands = useCommands(kind, handle, onPosted);
  const { refusals, doing } = commands;
  const all = useMemo(
    () => gridColumns(kind, { color: t('document.color'), size: t('document.size') }),
    [kind, t],
  );
  const [added, setAdded] = usePreference<string[]>(`lines.${kind.code}`, []);
  const [goTo, setGoTo] = useState<string>();
  // Wholesale starts with whom it is for; over the counter with the goods.
  const [startAtParty] = useState(kind.partyRequired && sheet?.doc.party === undefined);
  const [toGoods, setToGoods] = useState<object>();
  const [settling, setSettling] = useState((sheet?.doc.allocations.length ?? 0) > 0);
  const trades = kind.lines || hasEntries(kind);
  // What could not be read stands in its field and not in the slip: neither is sent before it is put right.
  const isRead = () => {
    const unread = document.querySelector<HTMLElement>('main [data-unread]');
    unread?.focus();
    if (unread)
      void message.warning(t('document.unread', { text: (unread as HTMLInputElement).value }));
    return unread === null;
  };
  const may = useMay();
  const maySave = may(...kindRights(kind, sheet?.base === 0 ? 'create' : 'edit'));
  const save = () =>
    maySave &&
    isRead() &&
    void commands.save().then((done) => {
      if (done && sheet) onSaved(sheet.doc);
    });
  const submits = kind.actions.includes('submit') && !kind.actions.includes('post');
  const mayPost = may(...kindRights(kind, submits ? 'submit' : 'post'));
  const duty = useDuty(sheet);
  const against = submits ? undefined : duty;
  const primary = () =>
    against === undefined && isRead() && void (submits ? commands.submit() : commands.post());
  useKeys([
    { combo: 'ctrl+s', label: t('keys.save'), run: save },
    { combo: 'ctrl+enter', label: t(submits ? 'document.submit' : 'document.post'), run: primary },
    { combo: 'ctrl+z', label: t('keys.undo'), run: undo },
    { combo: 'ctrl+y', label: t('keys.redo'), run: redo },
    {
      combo: 'f8',
      label: t('keys.nextProblem'),
      run: () => setGoTo(nextOf(places(refusals), goTo)),
    },
    {
      combo: 'f9',
      label: t('keys.pay'),
      run: () => document.querySelector<HTMLElement>('[data-pay]')?.focus(),
    },
  ]);
  if (sheet === undefined) return null;
  const { doc } = sheet;
  const why = aboutAct(doc.id, submits ? 'submit' : 'post', sightOf(sheet));
  const whyField = (field: string) =>
    aboutField({
      entity: kind.code,
      field,
      name: nameIn(kind, field),
      state: 'draft',
      store: doc.store,
      own: true,
    });
  const refused = new Set([...refusals.cells.keys()].map((key) => key.split(':')[1] ?? ''));
  const columns = shownColumns(all, doc.lines, added, refused);
  return (
    <div className={styles['form']}>
      <Bars
        handle={handle}
        refusals={refusals}
        unreachable={commands.unreachable}
        against={mayPost ? against : undefined}
        why={refusals.why?.field === undefined ? why : whyField(refusals.why.field)}
        onRetry={primary}
      />
      <HeadFields
        kind={kind}
        doc={doc}
        act={act}
        problems={refusals.heads}
        focusOn={headOf(goTo) ?? (startAtParty ? 'party' : undefined)}
        onParty={() => {
          if (startAtParty && doc.lines.length === 0) setToGoods({});
        }}
      />
      {kind.lines && (
        <Lines
          kind={kind}
          doc={doc}
          columns={columns}
          act={act}
          problems={refusals.cells}
          goTo={goTo?.startsWith('head:') ? undefined : goTo}
          startHere={!startAtParty}
          begin={toGoods}
          corner={<MoreColumns columns={all} added={added} onChange={setAdded} />}
        />
      )}
      {hasEntries(kind) && <Entries kind={kind} doc={doc} act={act} />}
      {kind.tenders && (
        <Tenders
          kind={kind}
          doc={doc}
          act={act}
          onSettle={
            trades && kind.allocations && doc.party ? () => setSettling(!settling) : undefined
          }
        />
      )}
      {kind.allocations && (!trades || settling) && <Allocations kind={kind} doc={doc} act={act} />}
      <Foot kind={kind} doc={doc}>
        {!mayPost && <Why about={why} />}
        <Button
          onClick={save}
          loading={doing === 'save'}
          disabled={doing !== undefined || !maySave}
          title={maySave ? undefined : t('document.mayNotSave')}
        >
          {t('document.saveDraft')}
          {!phone && <kbd>Ctrl S</kbd>}
        </Button>
        <Button
          type="primary"
          onClick={primary}
          loading={doing === 'post' || doing === 'submit'}
          disabled={doing !== undefined || !mayPost || against !== undefined}
          title={mayPost ? against : t(submits ? 'document.mayNotSubmit' : 'document.mayNotPost')}
        >
          {t(submits ? 'document.submit' : 'document.post')}
          {!phone && <kbd>Ctrl Enter</kbd>}
        </Button>
      </Foot>
    </div>
  );
}

function nameIn(kind: Kind, key: string): string {
  const field = [...kind.fields, ...kind.lineColumns].find((one) => key.endsWith(one.key));
  return named(field?.name, key);
}

function nextOf(all: readonly string[], from: string | undefined): string | undefined {
  const index = from === undefined ? -1 : all.indexOf(from);
  return all[(index + 1) % Math.max(1, all.length)];
}

function headOf(goTo: string | undefined): string | undefined {
  return goTo?.startsWith('head:') ? goTo.slice(5) : undefined;
}
