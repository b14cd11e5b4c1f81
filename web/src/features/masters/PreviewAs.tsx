import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startPreview } from '@/api/preview';
import { masterListQuery } from '@/api/queries';
import type { Id, MasterEntry } from '@/api/types';
import { EyeOutlined } from '@/ui/icons';
import { Failure } from '@/ui/primitives/States';
import styles from '@/ui/WhatIf/WhatIf.module.css';

const MANY = 500;

/** Opens every screen as the people of this role see it, in one store or everywhere. */
export function PreviewAs({ role }: { role: MasterEntry }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState<Id>('');
  const stores = useQuery({ ...masterListQuery('stores', '', MANY), enabled: open });
  const units = (stores.data?.items ?? []).filter((store) => store.archived !== true);
  const begin = () => {
    const place = units.find(({ id }) => id === unit);
    startPreview({
      role: role.id,
      roleName: role.name ?? role.code ?? '',
      ...(place === undefined ? {} : { unit: place.id, unitName: place.name }),
    });
  };
  return (
    <>
      <Button icon={<EyeOutlined />} onClick={() => setOpen(true)}>
        {t('preview.ask')}
      </Button>
      <Modal
        open={open}
        title={t('preview.title', { role: role.name ?? role.code })}
        okText={t('preview.start')}
        cancelText={t('common.cancel')}
        onOk={begin}
        onCancel={() => setOpen(false)}
      >
        <div className={styles['form']}>
          <p className={styles['quiet']}>{t('preview.hint')}</p>
          {stores.error && <Failure error={stores.error} onRetry={() => void stores.refetch()} />}
          <Select
            aria-label={t('preview.where')}
            loading={stores.isPending}
            value={unit}
            onChange={setUnit}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: '', label: t('preview.everywhere') },
              ...units.map(({ id, code, name }) => ({ value: id, label: `${name} ${code ?? ''}` })),
            ]}
          />
        </div>
      </Modal>
    </>
  );
}
