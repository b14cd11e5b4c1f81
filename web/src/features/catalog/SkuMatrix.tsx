import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uuidv7 } from '@/api/ids';
import { definitionsQuery, masterListQuery, masterQuery } from '@/api/queries';
import type { Id } from '@/api/types';
import { LockOutlined } from '@/ui/icons';
import { cellOf, type Colour, filled, inOrder, ownBarcode, type StyleSku, toggled } from './matrix';
import styles from './SkuMatrix.module.css';
import { fixedFields } from './fixedFields';
import { SkuTable } from './SkuTable';

interface Props {
  style: string;
  sizeGroup: Id | undefined;
  listPrice: string | undefined;
  skus: readonly StyleSku[];
  onChange: (skus: StyleSku[]) => void;
}

const random = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Colours down, sizes across: a cell that is on is a SKU. Where headquarters keeps SKUs a store looks at them. */
export function SkuMatrix({ style, sizeGroup, listPrice, skus, onChange }: Props) {
  const { t } = useTranslation();
  const { data: definitions } = useQuery(definitionsQuery);
  const master = definitions?.masters.find(({ code }) => code === 'skus');
  const locked = master?.locked === true;
  const fixed = fixedFields(master);
  const colours = useQuery(masterListQuery('colors', '', 500));
  const group = useQuery({ ...masterQuery('size-groups', sizeGroup ?? ''), enabled: !!sizeGroup });
  const all = (colours.data?.items ?? []).map((entry): Colour => ({
    id: entry.id,
    code: entry.code ?? '',
    name: entry.name ?? '',
  }));
  const used = new Set(skus.flatMap((sku) => (sku.color ? [sku.color] : [])));
  const [added, setAdded] = useState<Id[]>([]);
  const rows = all.filter(({ id }) => used.has(id) || added.includes(id));
  const sizes = sizesOf(group.data?.['sizes'], skus, sizeGroup !== undefined);
  const rowsOrNone: (Colour | undefined)[] = rows.length > 0 ? rows : [undefined];
  const sizesOrNone: (string | undefined)[] = sizes.length > 0 ? sizes : [undefined];
  const blank = skus.filter((sku) => sku.barcodes.length === 0);
  return (
    <section className={styles['matrix']} aria-label={t('matrix.title')}>
      <header className={styles['head']}>
        <h2>{t('matrix.title')}</h2>
        {locked && (
          <span className={styles['hint']}>
            <LockOutlined /> {t('keeping.locked')}
          </span>
        )}
        {!locked && (
          <Select
            mode="multiple"
            className={styles['colours'] ?? ''}
            aria-label={t('matrix.colours')}
            placeholder={t('matrix.colours')}
            maxTagCount="responsive"
            optionFilterProp="label"
            value={rows.map(({ id }) => id)}
            options={all.map(({ id, name, code }) => ({
              value: id,
              label: name === code ? name : `${name} ${code}`,
            }))}
            onChange={(ids: Id[]) => {
              setAdded(ids);
              const gone = rows.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
              const kept = skus.filter(
                (sku) => (sku.version ?? 0) > 0 || !gone.includes(sku.color ?? ''),
              );
              if (kept.length < skus.length) onChange(kept);
            }}
          />
        )}
        {!locked && (
          <Button
            disabled={style === ''}
            onClick={() => onChange(filled(skus, style, rowsOrNone, sizesOrNone, uuidv7))}
          >
            {t('matrix.fill')}
          </Button>
        )}
        {!fixed.has('barcodes') && (
          <Button
            disabled={blank.length === 0}
            onClick={() =>
              onChange(
                skus.map((sku) =>
                  sku.barcodes.length > 0 ? sku : { ...sku, barcodes: [ownBarcode(random)] },
                ),
              )
            }
          >
            {t('matrix.barcodes', { count: blank.length })}
          </Button>
        )}
        {style === '' && <span className={styles['hint']}>{t('matrix.codeFirst')}</span>}
      </header>
      <div className={styles['scroll']}>
        <table className={styles['grid']}>
          <thead>
            <tr>
              <td />
              {sizesOrNone.map((size) => (
                <th key={size ?? ''}>{size ?? t('matrix.oneSize')}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOrNone.map((color) => (
              <tr key={color?.id ?? ''}>
                <th>{color?.name ?? t('matrix.noColour')}</th>
                {sizesOrNone.map((size) => {
                  const sku = cellOf(skus, color?.id, size);
                  const label = `${color?.name ?? ''} ${size ?? ''}`;
                  return (
                    <td key={size ?? ''}>
                      <button
                        type="button"
                        aria-pressed={sku !== undefined}
                        aria-label={label}
                        title={locked ? t('keeping.locked') : undefined}
                        disabled={locked || style === '' || (sku?.version ?? 0) > 0}
                        onClick={() => onChange(toggled(skus, style, color, size, uuidv7()))}
                      >
                        {sku !== undefined ? '✓' : locked ? '' : '+'}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SkuTable skus={skus} fixed={fixed} colours={all} listPrice={listPrice} onChange={onChange} />
    </section>
  );
}

/** The sizes of the group in their order, and any that SKUs already have. */
function sizesOf(group: unknown, skus: readonly StyleSku[], grouped: boolean): string[] {
  const own = inOrder(skus.flatMap((sku) => (sku.size ? [sku.size] : [])));
  const given = grouped && Array.isArray(group) ? (group as string[]) : [];
  return [...new Set([...given, ...own])];
}
