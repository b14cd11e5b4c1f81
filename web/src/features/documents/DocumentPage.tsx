import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { definitionsQuery } from '@/api/queries';
import type { Document, Id, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { DocumentForm } from '@/ui/DocumentForm/DocumentForm';
import { FirstSaleGuide } from '@/ui/firstHour/FirstSaleGuide';
import { useKeys } from '@/ui/keys/useKeys';
import { Page } from '@/ui/primitives/Page';
import { StateTag } from '@/ui/primitives/StateTag';
import { Failure, Loading, Missing } from '@/ui/primitives/States';
import { useDefaults } from '@/ui/sheet/useDefaults';
import { useSheet } from '@/ui/sheet/useSheet';
import { useTab } from '@/ui/tabs';
import { seenKind } from '@/ui/sheet/seen';
import { LimitedFields } from '@/ui/Why/LimitedFields';
import { DiscardButton } from './DiscardButton';
import { DiscardDraftButton } from './DiscardDraftButton';
import { RestoreBar } from './RestoreBar';
import styles from './DocumentPage.module.css';
import { DocumentActions } from './DocumentActions';
import { FlowGuide } from './FlowGuide';
import { PostedView } from './PostedView';
import { PrintDocument } from './PrintDocument';
import { RequestsAbout } from './RequestsAbout';
import { useChain } from './useChain';

/** The usual beginning, for this party. */
function useFor(defaults: Partial<Document> | undefined, party: Id | undefined) {
  return useMemo(
    () => (defaults === undefined || party === undefined ? defaults : { ...defaults, party }),
    [defaults, party],
  );
}

/** One slip of any kind: written while it is a draft, read once it is posted. */
export function DocumentPage() {
  const { kind: code, id } = useParams({ from: '/documents/$kind/$id' });
  const search = useSearch({ strict: false });
  const { data } = useQuery(definitionsQuery);
  const kind = data?.kinds.find((candidate) => candidate.code === code);
  if (data === undefined) return <Loading />;
  if (kind === undefined) return <Missing />;
  const asked = search as Record<string, string | undefined>;
  return <Slip key={id} kind={kind} id={id} fresh={asked['new'] === '1'} party={asked['party']} />;
}

interface SlipProps {
  kind: Kind;
  id: Id;
  fresh: boolean;
  /** Whom a new slip is for, where the way here knew it. */
  party: Id | undefined;
}

function Slip({ kind, id, fresh, party }: SlipProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const handle = useSheet(kind, id, fresh, useFor(useDefaults(kind), party));
  const { sheet, error } = handle;
  const doc = sheet?.doc;
  const name = named(kind.name, kind.code);
  const title = doc?.number ?? (doc?.version === 0 ? t('document.new', { name }) : name);
  const unsaved = sheet?.unsaved ?? false;
  useTab(doc === undefined ? undefined : title, unsaved, doc?.version === 0 && !unsaved);
  const settled = useCallback(() => {
    if (fresh) void navigate({ to: '.', search: {} as never, replace: true });
  }, [fresh, navigate]);
  const onSaved = () => {
    settled();
    void message.success(t('document.saved'));
  };
  const [justPosted, setJustPosted] = useState(false);
  const onPosted = useCallback(
    (posted: Document) => {
      setJustPosted(true);
      settled();
      void message.success(t('document.postedAs', { number: posted.number ?? '' }));
    },
    [settled, message, t],
  );
  useKeys([
    {
      combo: 'alt+n',
      label: t('document.new', { name }),
      run: () => void navigate({ href: `/documents/${kind.code}/${uuidv7()}?new=1` }),
    },
    {
      combo: 'alt+l',
      label: t('keys.toList', { name }),
      run: () => void navigate({ to: '/documents/$kind', params: { kind: kind.code } }),
    },
  ]);
  if (error) return <Failure error={error} />;
  if (doc === undefined) return <Loading />;
  return (
    <Whole
      kind={kind}
      doc={doc}
      handle={handle}
      justPosted={justPosted}
      onSaved={onSaved}
      onPosted={onPosted}
    />
  );
}

interface WholeProps {
  kind: Kind;
  doc: Document;
  handle: ReturnType<typeof useSheet>;
  justPosted: boolean;
  onSaved: () => void;
  onPosted: (posted: Document) => void;
}

/** A slip that is there, with its way and everything around it. */
function Whole({ kind, doc, handle, justPosted, onSaved, onPosted }: WholeProps) {
  const { t } = useTranslation();
  const { sheet } = handle;
  const chain = useChain(doc);
  const name = named(kind.name, kind.code);
  const unsaved = sheet?.unsaved ?? false;
  const open = doc.state === 'DRAFT' || doc.state === 'SUBMITTED';
  const discarded = doc.state === 'DISCARDED';
  return (
    <Page
      title={name}
      aside={
        <>
          {doc.number && <strong>{doc.number}</strong>}
          <StateTag state={doc.state} />
          {sheet?.unsaved && <span>{t('document.keptHere')}</span>}
          <LimitedFields kind={kind} doc={doc} />
        </>
      }
      actions={
        <>
          {doc.version === 0 && sheet?.unsaved && <DiscardButton kind={kind} sheet={sheet} />}
          {sheet && <DiscardDraftButton kind={kind} sheet={sheet} />}
          <PrintDocument kind={kind} doc={doc} unsaved={unsaved} />
          <DocumentActions
            kind={kind}
            doc={doc}
            chain={chain}
            justPosted={justPosted}
            unsaved={unsaved}
          />
        </>
      }
    >
      <div className={styles['whole']}>
        {!discarded && doc.state !== 'REVERSED' && <FlowGuide chain={chain} />}
        <FirstSaleGuide doc={doc} />
        {discarded && <RestoreBar kind={kind} doc={doc} />}
        {doc.version > 0 && <RequestsAbout doc={doc} />}
        {open ? (
          <DocumentForm
            kind={seenKind(kind, 'draft')}
            handle={handle}
            onSaved={onSaved}
            onPosted={onPosted}
          />
        ) : (
          <PostedView
            kind={seenKind(kind, discarded ? 'draft' : 'posted')}
            doc={doc}
            chain={chain}
          />
        )}
      </div>
    </Page>
  );
}
