import { HistoryOutlined } from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { definitionsQuery, dutyQuery, sessionQuery } from '@/api/queries';
import { kindRights, useMay } from '@/api/rights';
import type { Document, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { keepDraft } from '@/offline/drafts';
import { HistoryDrawer } from '@/ui/history/HistoryDrawer';
import { AskButton } from './AskButton';
import { ReverseDialog } from './ReverseDialog';

/** What can be done with a slip besides its primary action: go on to the next one, take back, look back. */
export function DocumentActions({
  kind,
  doc,
  justPosted = false,
  unsaved = false,
}: {
  kind: Kind;
  doc: Document;
  /** Whoever has posted goes on from here: the primary action has the focus. */
  justPosted?: boolean;
  /** Others would be asked about what they cannot see. */
  unsaved?: boolean;
}) {
  const { t } = useTranslation();
  const [reversing, setReversing] = useState(false);
  const [history, setHistory] = useState(false);
  const follow = useFollow(doc);
  const { data } = useQuery(definitionsQuery);
  const posted = doc.state === 'POSTED';
  const may = useMay();
  const next = (data?.kinds ?? [])
    .filter((other) => kind.next.includes(other.code))
    .filter((other) => may(...kindRights(other, 'create')));
  const only = next.length === 1 ? next[0] : undefined;
  // An order is followed by its goods; a slip that ends the chain, by the next slip of its kind.
  const goesOn = next.some(({ warehouse }) => goodsGoOn(kind.warehouse, warehouse));
  const navigate = useNavigate();
  const name = named(kind.name, kind.code);
  const reversible =
    posted &&
    kind.actions.includes('reverse') &&
    doc.reverses == null &&
    may(...kindRights(kind, 'reverse'));
  const { data: duty } = useQuery({
    ...dutyQuery(doc.id, { action: 'reverse' }),
    enabled: reversible,
  });
  const against = duty?.against?.words;
  return (
    <>
      {posted && only && (
        <Button
          type={goesOn ? 'primary' : 'default'}
          autoFocus={justPosted && goesOn}
          onClick={() => void follow(only.code)}
        >
          {t('document.follow', { name: named(only.name, only.code) })}
        </Button>
      )}
      {posted && next.length > 1 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: next.map((other) => ({
              key: other.code,
              label: t('document.follow', { name: named(other.name, other.code) }),
            })),
            onClick: ({ key }) => void follow(key),
          }}
        >
          <Button type={goesOn ? 'primary' : 'default'}>{t('document.nextStep')} ▾</Button>
        </Dropdown>
      )}
      {posted && (
        <Button
          type={goesOn ? 'default' : 'primary'}
          autoFocus={justPosted && !goesOn}
          onClick={() => void navigate({ href: `/documents/${kind.code}/${uuidv7()}?new=1` })}
        >
          {t('document.new', { name })}
        </Button>
      )}
      {reversible && (
        <Button
          danger
          disabled={against !== undefined}
          title={against}
          onClick={() => setReversing(true)}
        >
          {t('document.reverse')}
        </Button>
      )}
      <AskButton kind={kind} doc={doc} unsaved={unsaved} />
      {doc.version > 0 && (
        <Button
          icon={<HistoryOutlined />}
          aria-label={t('history.title')}
          title={t('history.title')}
          onClick={() => setHistory(true)}
        />
      )}
      {reversing && <ReverseDialog kind={kind} doc={doc} onClose={() => setReversing(false)} />}
      {history && (
        <HistoryDrawer
          entity="document"
          id={doc.id}
          nameOf={(path) => fieldName(kind, path, (n) => t('document.lineN', { n }))}
          onClose={() => setHistory(false)}
        />
      )}
    </>
  );
}

/** The goods move on the way they were meant to; the other way round is a return, and money is another matter. */
function goodsGoOn(here: Kind['warehouse'], next: Kind['warehouse']): boolean {
  return next !== 'none' && (here === next || here === 'both');
}

/** A field of a slip in words: "lines[2].quantity" is the quantity of line 2. */
function fieldName(kind: Kind, path: string, lineName: (n: string) => string): string {
  const match = /^lines\[(\d+)\]\.(\w+)/.exec(path);
  const key = match?.[2] ?? path;
  const field = (match ? kind.lineColumns : kind.fields).find((one) => one.key === key);
  const name = named(field?.name, key);
  return match ? `${lineName(match[1] ?? '')} ${name}` : name;
}

/** Makes the next slip of the chain, filled with what is still open. */
function useFollow(doc: Document): (kind: string) => Promise<void> {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  return async (kind) => {
    try {
      const open = await call<Document>('GET', `/documents/${doc.id}/open-lines`, {
        query: { for: kind },
      });
      const id = uuidv7();
      const draft: Document = { ...open, id, kind, state: 'DRAFT', version: 0, source: doc.id };
      await keepDraft({
        id,
        login: session?.user.login ?? '',
        kind,
        base: 0,
        doc: draft,
        at: new Date().toISOString(),
      });
      await navigate({ href: `/documents/${kind}/${id}?new=1` });
    } catch (error) {
      const words = error instanceof Problem ? error.message : t('common.unreachable');
      void message.error(words);
    }
  };
}
