import { useQuery } from '@tanstack/react-query';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skuSearchQuery } from '@/api/skuQueries';
import type { Id, SkuHit } from '@/api/types';
import { useSettled } from '../useSettled';
import { answerOf, lookUp } from './articles';
import styles from './LinesGrid.module.css';
import type { Move } from './moves';
import { SkuPopup } from './SkuPopup';
import { useOwnGoods } from './useOwnGoods';

interface Props {
  code: string;
  warehouse: Id | undefined;
  /** Whose prices are meant. */
  store: Id | undefined;
  label: string;
  placeholder?: string;
  invalid: boolean;
  /** Whether ↓ offers what this person often takes. */
  ownGoods?: boolean;
  onPick: (hit: SkuHit) => void;
  onHit?: (hit: SkuHit | undefined) => void;
  onStyle?: (hit: SkuHit) => void;
  onNone: (code: string) => void;
  onMove: (how: Move) => void;
  onPasteBlock: (text: string) => void;
  onClear: () => void;
}

const NONE: readonly SkuHit[] = [];

/** The code of a style is not that of an article: all of it is meant, by colour and size. */
function isStyle(text: string, hits: readonly SkuHit[]): boolean {
  const wanted = text.toLowerCase();
  return hits.every(({ styleCode }) => styleCode?.toLowerCase() === wanted);
}

/** Whether somebody is still typing at the same: letters came or went at the end. */
function goesOn(before: unknown, now: string): boolean {
  if (typeof before !== 'string' || before === '' || now === '') return false;
  return before.startsWith(now) || now.startsWith(before);
}

/** Finds an article by barcode, code, name or pinyin and puts it into the line. */
export function SkuInput(props: Props) {
  const { code, warehouse, store, label, placeholder, invalid, onPick, onNone, onMove } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  /** Where the arrows or the mouse have gone; a later answer does not move it. */
  const [on, setOn] = useState<Id>();
  const byArrow = useRef(false);
  const [here, setHere] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  const settled = useSettled((typed ?? '').trim(), 100);
  const found = useQuery({
    ...skuSearchQuery(settled, warehouse, store),
    // What is offered stays until the next answer is here: arrows go on in it.
    placeholderData: (hits, asked) => (goesOn(asked?.queryKey[2], settled) ? hits : undefined),
  });
  const [offered, setOffered] = useState(false);
  const own = useOwnGoods(offered, warehouse, store);
  const searching = typed !== undefined && typed.trim() !== '';
  const hits = searching ? (found.data ?? NONE) : offered ? own.hits : NONE;
  const at = Math.max(
    0,
    hits.findIndex(({ id }) => id === on),
  );
  const hint = hits[at];
  const go = (index: number, arrow: boolean) => {
    byArrow.current = arrow;
    setOn(hits[index]?.id);
  };
  const { onHit } = props;
  useEffect(() => {
    onHit?.(hint);
  }, [onHit, hint]);
  const current = settled === (typed ?? '').trim() && found.isSuccess && !found.isPlaceholderData;
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const pick = (hit: SkuHit) => {
    setTyped(undefined);
    setOffered(false);
    own.took(hit);
    onPick(hit);
  };
  const enter = async () => {
    const text = (typed ?? '').trim();
    if (text === '') {
      if (hint) pick(hint);
      else onMove('enter');
      return;
    }
    const known = current ? answerOf(text, hits) : await lookUp(text, warehouse, store);
    if ('one' in known) {
      pick(known.one);
    } else if ('none' in known) {
      // The list below the field already says so.
      if (!current) onNone(text);
    } else if (on !== undefined && hint?.id !== on) {
      setOn(undefined); // What was meant is no longer offered.
    } else if (at === 0 && props.onStyle && known.several[0] && isStyle(text, known.several)) {
      props.onStyle(known.several[0]);
    } else if (hint && (current || byArrow.current)) pick(hint);
    else setOn(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.ctrlKey && key.toLowerCase() === 'b' && hint) {
      handled();
      own.mark(hint);
      return;
    }
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const open = hits.length > 0;
    if (key === 'Enter') {
      handled();
      void enter();
    } else if (key === 'Tab') {
      if (typed === undefined || typed.trim() === '') {
        // From the empty row below the lines Tab goes on to the rest of the sheet.
        if (code !== '' || event.shiftKey) handled();
        onMove(event.shiftKey ? 'tabBack' : 'tab');
      } else {
        handled();
        void enter();
      }
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      handled();
      const step = key === 'ArrowDown' ? 1 : -1;
      if (!open && step > 0 && props.ownGoods && !searching && own.any) setOffered(true);
      else if (open) go(Math.min(hits.length - 1, Math.max(0, at + step)), true);
      else onMove(step > 0 ? 'down' : 'up');
    } else if ((key === 'ArrowLeft' || key === 'ArrowRight') && typed === undefined) {
      handled();
      onMove(key === 'ArrowLeft' ? 'left' : 'right');
    } else if (key === 'Delete' && typed === undefined && code !== '') {
      handled();
      props.onClear();
    } else if (key === 'Escape' && (typed !== undefined || offered)) {
      handled();
      setTyped(undefined);
      setOffered(false);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(pasted.trimEnd())) return;
    event.preventDefault();
    props.onPasteBlock(pasted);
  };
  return (
    <>
      <input
        ref={field}
        className={styles['input']}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="sku-hits"
        aria-activedescendant={hits[at] ? `sku-hit-${String(at)}` : undefined}
        aria-label={label}
        aria-invalid={invalid}
        autoComplete="off"
        data-unread={(typed ?? '').trim() !== '' || undefined}
        placeholder={placeholder}
        value={typed ?? code}
        onChange={(event) => {
          setTyped(event.target.value);
          setOffered(false);
          setOn(undefined);
        }}
        onFocus={() => setHere(true)}
        onBlur={() => setHere(false)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {here && (searching || offered) && (
        <SkuPopup
          anchor={field}
          hits={hits}
          at={at}
          onAt={(index) => go(index, false)}
          onPick={pick}
          isMarked={own.isMarked}
          onMark={own.mark}
          note={
            searching && current && hits.every(({ near }) => near)
              ? t(hits.length === 0 ? 'document.noArticle' : 'document.nearly', {
                  code: typed.trim(),
                })
              : ''
          }
        />
      )}
    </>
  );
}
