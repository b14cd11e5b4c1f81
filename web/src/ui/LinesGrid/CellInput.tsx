import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { GridColumn } from './columns';
import styles from './LinesGrid.module.css';
import type { Move } from './moves';

interface Props {
  column: GridColumn;
  /** What the cell holds, as one would type it. */
  text: string;
  label: string;
  invalid: boolean;
  /** Returns false when the text cannot be that; the cell then keeps it, marked. */
  onCommit: (text: string) => boolean;
  /** Told of every key; undefined when nothing is typed. */
  onTyping?: ((text: string | undefined) => void) | undefined;
  onMove: (how: Move) => void;
  onPasteBlock: (text: string) => void;
  onClear: () => void;
}

const ARROWS: Record<string, Move> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The cell one stands on. Typing replaces it, F2 edits it, arrows leave it. */
export function CellInput(props: Props) {
  const { column, text, label, invalid, onCommit, onMove, onPasteBlock, onClear } = props;
  const [typed, setOwn] = useState<string>();
  const setTyped = (next: string | undefined) => {
    setOwn(next);
    props.onTyping?.(next);
  };
  const [wrong, setWrong] = useState(false);
  const [inside, setInside] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const commit = () => {
    if (typed === undefined) return true;
    const taken = onCommit(typed);
    setWrong(!taken);
    if (taken) setTyped(undefined);
    return taken;
  };
  const go = (event: KeyboardEvent, how: Move) => {
    event.preventDefault();
    event.stopPropagation();
    if (commit()) onMove(how);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (event.key === 'Enter') go(event, event.shiftKey ? 'enterBack' : 'enter');
    else if (event.key === 'Tab') go(event, event.shiftKey ? 'tabBack' : 'tab');
    else if (arrow && (!inside || arrow === 'up' || arrow === 'down')) go(event, arrow);
    else if (event.key === 'F2') {
      event.preventDefault();
      setInside(true);
      field.current?.setSelectionRange(text.length, text.length);
    } else if (event.key === 'Delete' && !inside) {
      event.preventDefault();
      setTyped(undefined);
      onClear();
    } else if (event.key === 'Escape' && (typed !== undefined || inside)) {
      event.stopPropagation();
      setTyped(undefined);
      setInside(false);
      setWrong(false);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(pasted.trimEnd())) return;
    event.preventDefault();
    onPasteBlock(pasted);
  };
  return (
    <input
      ref={field}
      className={`${styles['input']} ${column.figure ? styles['figure'] : ''}`}
      aria-label={label}
      aria-invalid={wrong || invalid}
      data-unread={wrong || undefined}
      inputMode={column.figure ? 'decimal' : 'text'}
      autoComplete="off"
      list={column.type === 'choice' ? `choices-${column.key}` : undefined}
      value={typed ?? text}
      onChange={(event) => {
        const now = event.target.value;
        setTyped(now === text ? undefined : now);
        setInside(now !== text);
        setWrong(false);
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={commit}
      onMouseDown={() => setInside(true)}
    />
  );
}
