import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/api/problems';
import { useIsPhone } from '../useIsPhone';
import { showPdf } from './show';

/** Makes a PDF and has it printed; says plainly why not. */
export function usePrinting(): {
  busy: boolean;
  print: (make: () => Promise<Blob>) => Promise<boolean>;
} {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const phone = useIsPhone();
  const [busy, setBusy] = useState(false);
  const print = async (make: () => Promise<Blob>) => {
    setBusy(true);
    try {
      await showPdf(await make(), phone);
      return true;
    } catch (error) {
      void message.error(error instanceof Problem ? error.message : t('common.unreachable'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, print };
}
