import * as antd from '@ant-design/icons';
import type { ComponentType } from 'react';

/** A sign beside words: a reader hears the words, not the icon's English name before them. */
function beside(Icon: ComponentType<Record<string, unknown>>) {
  return function Sign({ className }: { className?: string }) {
    return <Icon className={className} role="presentation" aria-label={undefined} aria-hidden />;
  };
}

export const AccountBookOutlined = beside(antd.AccountBookOutlined);
export const AppstoreOutlined = beside(antd.AppstoreOutlined);
export const BankOutlined = beside(antd.BankOutlined);
export const BarChartOutlined = beside(antd.BarChartOutlined);
export const BulbOutlined = beside(antd.BulbOutlined);
export const CameraOutlined = beside(antd.CameraOutlined);
export const CheckSquareOutlined = beside(antd.CheckSquareOutlined);
export const CloseOutlined = beside(antd.CloseOutlined);
export const DoubleLeftOutlined = beside(antd.DoubleLeftOutlined);
export const DoubleRightOutlined = beside(antd.DoubleRightOutlined);
export const DownOutlined = beside(antd.DownOutlined);
export const DownloadOutlined = beside(antd.DownloadOutlined);
export const EyeOutlined = beside(antd.EyeOutlined);
export const ExpandOutlined = beside(antd.ExpandOutlined);
export const FileTextOutlined = beside(antd.FileTextOutlined);
export const HistoryOutlined = beside(antd.HistoryOutlined);
export const HomeOutlined = beside(antd.HomeOutlined);
export const InboxOutlined = beside(antd.InboxOutlined);
export const LockOutlined = beside(antd.LockOutlined);
export const MinusOutlined = beside(antd.MinusOutlined);
export const PlusOutlined = beside(antd.PlusOutlined);
export const PrinterOutlined = beside(antd.PrinterOutlined);
export const QuestionCircleOutlined = beside(antd.QuestionCircleOutlined);
export const ScanOutlined = beside(antd.ScanOutlined);
export const SearchOutlined = beside(antd.SearchOutlined);
export const SettingOutlined = beside(antd.SettingOutlined);
export const ShopOutlined = beside(antd.ShopOutlined);
export const ShoppingCartOutlined = beside(antd.ShoppingCartOutlined);
export const TeamOutlined = beside(antd.TeamOutlined);
export const UserOutlined = beside(antd.UserOutlined);
export const UploadOutlined = beside(antd.UploadOutlined);
