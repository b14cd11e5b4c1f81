import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceEntry } from '@/api/types';
import { divide, multiply, plain } from '@/money/decimal';
import { DateField } from '@/ui/fields/DateField';
import { RefSelect } from '@/ui/fields/RefSelect';
import { DecimalInput } from '@/ui/primitives/DecimalInput';
import { GOODS, GOODS_MASTER } from './priceGoods';
import styles from './Prices.module.css';

interface Props {
  start: PriceEntry;
  saving: boolean;
  onSave: (entry: PriceEntry) => void;
  onCancel: () => void;
}

/** One price while it is typed. */
export function PriceForm({ start, saving, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(start);
  const change = (part: Partial<PriceEntry>) => setEntry({ ...entry, ...part });
  const { goods, goodsId, price, factor, surcharge } = entry;
  const fixed = price != null;
  const said = fixed ? price !== '' : factor != null;
  const whole = said && (goods === 'all' || goodsId != null);
  const label = { goods: t('prices.for'), price: t('prices.price'), percent: t('prices.percent') };
  return (
    // Within the form of the list itself, whose Enter saves the list.
    <div
      role="group"
      aria-label={label.goods}
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        if (whole && event.target.role !== 'combobox') onSave(entry);
      }}
    >
      <Segmented
        aria-label={label.goods}
        value={goods}
        options={GOODS.map((value) => ({ value, label: t(`prices.goods.${value}`) }))}
        onChange={(value) => change({ goods: value, goodsId: null })}
      />
      {goods !== 'all' && (
        <RefSelect
          master={GOODS_MASTER[goods]}
          label={t(`prices.goods.${goods}`)}
          value={goodsId ?? undefined}
          onChange={(id, name) => change({ goodsId: id ?? null, name: name ?? '' })}
        />
      )}
      <Segmented
        aria-label={t('prices.how')}
        value={fixed ? 'price' : 'factor'}
        options={[
          { value: 'price', label: label.price },
          { value: 'factor', label: label.percent },
        ]}
        onChange={(how) =>
          change(
            how === 'price'
              ? { price: '', factor: null, surcharge: null }
              : { price: null, factor: '1' },
          )
        }
      />
      {fixed ? (
        <Named words={label.price}>
          <DecimalInput
            aria-label={label.price}
            value={price === '' ? undefined : price}
            onChange={(value) => change({ price: value ?? '' })}
          />
        </Named>
      ) : (
        <>
          <Named words={label.percent}>
            <DecimalInput
              aria-label={label.percent}
              value={factor == null ? undefined : plain(multiply(factor, '100'))}
              onChange={(value) =>
                change({ factor: value === undefined ? null : plain(divide(value, '100', 6)) })
              }
            />
          </Named>
          <Named words={t('prices.surcharge')}>
            <DecimalInput
              aria-label={t('prices.surcharge')}
              value={surcharge ?? undefined}
              onChange={(value) => change({ surcharge: value ?? null })}
            />
          </Named>
        </>
      )}
      <Named words={t('prices.fromQuantity')}>
        <DecimalInput
          aria-label={t('prices.fromQuantity')}
          value={entry.fromQuantity}
          onChange={(value) => change({ fromQuantity: value ?? '0' })}
        />
      </Named>
      <Named words={t('prices.validFrom')}>
        <DateField
          id="price-from"
          value={entry.validFrom ?? ''}
          onChange={(day) => change({ validFrom: day ?? null })}
        />
      </Named>
      <Named words={t('prices.validTo')}>
        <DateField
          id="price-to"
          value={entry.validTo ?? ''}
          onChange={(day) => change({ validTo: day ?? null })}
        />
      </Named>
      <span className={styles['acts']}>
        <Button type="primary" disabled={!whole} loading={saving} onClick={() => onSave(entry)}>
          {t('masters.save')}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </span>
    </div>
  );
}

function Named({ words, children }: { words: string; children: ReactNode }) {
  return (
    <label className={styles['named']}>
      <span>{words}</span>
      {children}
    </label>
  );
}
