import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { anyGoodsQuery, everSoldQuery } from '@/api/firstHourQueries';
import { useMay } from '@/api/rights';
import type { Id } from '@/api/types';
import { preference, usePreference } from '@/ui/preferences';

/** How far somebody has gone with the opening guide (开张向导) in this browser. */
export interface Kept {
  /** Begun here: the first screen stays with it. */
  begun?: boolean;
  /** Put off: the first screen says so in a line and no more. */
  left?: boolean;
  /** Something has been sold: the guide is gone for good. */
  over?: boolean;
  /** What to type into the first sale. */
  article?: string;
  /** The sale that the guide stands beside. */
  sale?: Id;
}

const NAME = 'firstHour';
const NOTHING: Kept = {};

/** What is kept of it, and how to keep more. */
export function useKeptHour(): [Kept, (part: Kept) => void] {
  const [kept, put] = usePreference<Kept>(NAME, NOTHING);
  const keep = useCallback(
    (part: Kept) => put({ ...preference<Kept>(NAME, NOTHING), ...part }),
    [put],
  );
  return [kept, keep];
}

export interface FirstHour {
  /** Whether this person is still to be led to the first sale; undefined until it is known. */
  due: boolean | undefined;
  goods: boolean;
  styles: number;
  left: boolean;
  begun: boolean;
}

/** Until something is sold, whoever may set up the shop is led there. Afterwards nothing is asked any more. */
export function useFirstHour(): FirstHour {
  const may = useMay();
  const [kept, keep] = useKeptHour();
  const wanted =
    kept.over !== true && may('import.run') && may('organization.edit') && may('stock.view');
  const sold = useQuery({ ...everSoldQuery, enabled: wanted });
  const goods = useQuery({ ...anyGoodsQuery, enabled: wanted });
  const over = sold.data === true;
  useEffect(() => {
    if (over && kept.over !== true) keep({ over });
  }, [over, kept.over, keep]);
  const unknown = sold.isPending || goods.isPending;
  const failed = sold.isError || goods.isError;
  return {
    due: !wanted || over || failed ? false : unknown ? undefined : true,
    goods: goods.data?.any ?? false,
    styles: goods.data?.styles ?? 0,
    left: kept.left === true,
    begun: kept.begun === true,
  };
}
