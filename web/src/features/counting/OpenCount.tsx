import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/api/client';
import { uuidv7 } from '@/api/ids';
import { Problem } from '@/api/problems';
import { masterListQuery } from '@/api/queries';
import type { CountScope, Id } from '@/api/types';
import { read } from '@/money/decimal';
import { todayHere } from '@/ui/dates';
import { RefSelect } from '@/ui/fields/RefSelect';
import { isShelf } from '@/ui/fields/refs';
import styles from './Counting.module.css';

const MOST = 500;
const USUAL_DAYS = 30;

/** Asks what is to be counted, and how. */
export function OpenCount() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('counting.open')}
      </Button>
      {open && <Form onClose={() => setOpen(false)} />}
    </>
  );
}

function Form({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [id] = useState(uuidv7);
  const [name, setName] = useState(t('counting.nameDefault', { day: todayHere() }));
  const [warehouse, setWarehouse] = useState<Id>();
  const [scope, setScope] = useState<Exclude<CountScope, 'CHOSEN'>>('WHOLE');
  const [categories, setCategories] = useState<Id[]>([]);
  const [brands, setBrands] = useState<Id[]>([]);
  const [idleDays, setIdleDays] = useState<number | null>(USUAL_DAYS);
  const [classes, setClasses] = useState<string[]>([]);
  const [blind, setBlind] = useState(true);
  const [above, setAbove] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      call('PUT', `/counts/${id}`, {
        ifMatch: 0,
        body: {
          warehouse,
          name,
          scope,
          categories: scope === 'PART' ? categories : [],
          brands: scope === 'PART' ? brands : [],
          idleDays: scope === 'CYCLE' ? idleDays : null,
          classes: scope === 'CYCLE' ? classes : [],
          blind,
          reasonAbove: above.trim() === '' ? null : (read(above) ?? null),
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['counts'] });
      await navigate({ to: '/counts/$id', params: { id } });
    },
    onError: (error) =>
      void message.error(error instanceof Problem ? error.message : t('common.unreachable')),
  });
  return (
    <Modal
      open
      title={t('counting.open')}
      okText={t('counting.begin')}
      okButtonProps={{ disabled: name.trim() === '' || warehouse === undefined }}
      confirmLoading={begin.isPending}
      onOk={() => begin.mutate()}
      onCancel={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{t('counting.openHint')}</p>
        <label>
          {t('document.warehouse')}
          <RefSelect
            master="warehouses"
            value={warehouse}
            label={t('document.warehouse')}
            among={isShelf}
            onChange={setWarehouse}
          />
        </label>
        <label>
          {t('counting.name')}
          <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </label>
        <label>
          {t('counting.what')}
          <Select
            aria-label={t('counting.what')}
            value={scope}
            options={(['WHOLE', 'PART', 'CYCLE'] as const).map((value) => ({
              value,
              label: t(`counting.scope.${value}`),
            }))}
            onChange={setScope}
          />
        </label>
        {scope === 'PART' && (
          <>
            <Several
              label={t('stock.category')}
              master="categories"
              value={categories}
              onChange={setCategories}
            />
            <Several
              label={t('counting.brand')}
              master="brands"
              value={brands}
              onChange={setBrands}
            />
          </>
        )}
        {scope === 'CYCLE' && (
          <>
            <label>
              {t('counting.idleDays')}
              <InputNumber min={1} max={3650} value={idleDays} onChange={setIdleDays} />
            </label>
            <Checkbox.Group
              value={classes}
              options={[
                { value: 'A', label: t('counting.classA') },
                { value: 'B', label: t('counting.classB') },
                { value: 'C', label: t('counting.classC') },
              ]}
              onChange={setClasses}
            />
          </>
        )}
        <div>
          <Checkbox checked={blind} onChange={(event) => setBlind(event.target.checked)}>
            {t('counting.blindHint')}
          </Checkbox>
        </div>
        <label>
          {t('counting.reasonAbove')}
          <Input
            inputMode="decimal"
            value={above}
            placeholder={t('counting.reasonAboveNone')}
            onChange={(event) => setAbove(event.target.value)}
          />
        </label>
      </div>
    </Modal>
  );
}

interface SeveralProps {
  label: string;
  master: string;
  value: Id[];
  onChange: (ids: Id[]) => void;
}

function Several({ label, master, value, onChange }: SeveralProps) {
  const { data } = useQuery(masterListQuery(master, '', MOST));
  return (
    <label>
      {label}
      <Select
        mode="multiple"
        aria-label={label}
        optionFilterProp="label"
        options={(data?.items ?? []).map((one) => ({
          value: one.id,
          label: one.name ?? one.code ?? '',
        }))}
        value={value}
        onChange={onChange}
      />
    </label>
  );
}
