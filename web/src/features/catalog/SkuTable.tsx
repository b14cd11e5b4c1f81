import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import type { Colour, StyleSku } from './matrix';
import styles from './SkuMatrix.module.css';

interface Props {
  skus: readonly StyleSku[];
  /** Fields that are only looked at. */
  fixed: ReadonlySet<string>;
  colours: readonly Colour[];
  listPrice: string | undefined;
  onChange: (skus: StyleSku[]) => void;
}

/** The SKUs one by one: their codes, barcodes, and prices that differ from the style's. */
export function SkuTable({ skus, fixed, colours, listPrice, onChange }: Props) {
  const { t } = useTranslation();
  const why = (key: string) => ({
    disabled: fixed.has(key),
    title: fixed.has(key) ? t('keeping.byHq') : undefined,
  });
  if (skus.length === 0) return <p className={styles['hint']}>{t('matrix.none')}</p>;
  const set = (at: number, part: Partial<StyleSku>) =>
    onChange(skus.map((sku, i) => (i === at ? { ...sku, ...part } : sku)));
  return (
    <div className={styles['scroll']}>
      <table className={styles['skus']}>
        <thead>
          <tr>
            <th>{t('stock.code')}</th>
            <th>{t('document.color')}</th>
            <th>{t('document.size')}</th>
            <th>{t('stock.barcode')}</th>
            <th>{t('matrix.price')}</th>
          </tr>
        </thead>
        <tbody>
          {skus.map((sku, at) => (
            <tr key={sku.id}>
              <td>
                <Input
                  size="small"
                  aria-label={`${t('stock.code')} ${String(at + 1)}`}
                  {...why('code')}
                  value={sku.code}
                  onChange={(event) => set(at, { code: event.target.value })}
                />
              </td>
              <td>{colours.find(({ id }) => id === sku.color)?.name}</td>
              <td>{sku.size}</td>
              <td>
                <Input
                  size="small"
                  aria-label={`${t('stock.barcode')} ${sku.code}`}
                  {...why('barcodes')}
                  value={sku.barcodes.join(' ')}
                  onChange={(event) =>
                    set(at, { barcodes: event.target.value.split(/[\s,，]+/).filter(Boolean) })
                  }
                />
              </td>
              <td>
                <DecimalInput
                  aria-label={`${t('matrix.price')} ${sku.code}`}
                  {...why('listPrice')}
                  placeholder={listPrice}
                  value={sku.listPrice ?? undefined}
                  onChange={(price) => set(at, { listPrice: price ?? null })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
