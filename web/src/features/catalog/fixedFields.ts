import type { Master } from '@/api/types';

/** Fields of a SKU that this person does not change here: headquarters keeps them, or they do not see them. */
export function fixedFields(master: Master | undefined): ReadonlySet<string> {
  const fixed = ['code', 'barcodes', 'listPrice'].filter((key) => {
    const field = master?.fields.find((one) => one.key === key);
    return (field?.draft ?? 'editable') !== 'editable' || master?.hidden?.includes(key) === true;
  });
  return new Set(fixed);
}
