import { HistoryOutlined } from '@/ui/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { dutyQuery } from '@/api/queries';
import { kindRights, useMay } from '@/api/rights';
import type { Chain, Document, Kind } from '@/api/types';
import { named } from '@/i18n/names';
import { HistoryDrawer } from '@/ui/history/HistoryDrawer';
import { AskButton } from './AskButton';
import { goesOn, NextButtons } from './NextButtons';
import { ReverseDialog } from './ReverseDialog';

/** What can be done with a slip besides its primary action: go on to the next one, take back, look back. */
export function DocumentActions({
  kind,
  doc,
  chain,
  justPosted = false,
  unsaved = false,
}: {
  kind: Kind;
  doc: Document;
  chain: Chain | undefined;
  /** Whoever has posted goes on from here: the primary action has the focus. */
  justPosted?: boolean;
  /** Others would be asked about what they cannot see. */
  unsaved?: boolean;
}) {
  const { t } = useTranslation();
  const [reversing, setReversing] = useState(false);
  const [history, setHistory] = useState(false);
  const posted = doc.state === 'POSTED';
  const may = useMay();
  // An order is followed by its goods; a slip that ends the chain, by the next slip of its kind.
  const onward = goesOn(chain);
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
      {posted && <NextButtons doc={doc} chain={chain} justPosted={justPosted} />}
      {posted && may(...kindRights(kind, 'create'), ...kindRights(kind, 'post')) && (
        <Button
          type={onward ? 'default' : 'primary'}
          autoFocus={justPosted && !onward}
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

/** A field of a slip in words: "lines[2].quantity" is the quantity of line 2. */
function fieldName(kind: Kind, path: string, lineName: (n: string) => string): string {
  const match = /^lines\[(\d+)\]\.(\w+)/.exec(path);
  const key = match?.[2] ?? path;
  const field = (match ? kind.lineColumns : kind.fields).find((one) => one.key === key);
  const name = named(field?.name, key);
  return match ? `${lineName(match[1] ?? '')} ${name}` : name;
}
