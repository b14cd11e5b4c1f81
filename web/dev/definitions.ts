import type { Definitions, Field, FieldType, Kind, Master, Words } from '../src/api/types';

/** Definitions as the server gives them, short enough to read: for development and tests only. */
const w = (cn: string, tw: string, en: string): Words => ({ 'zh-CN': cn, 'zh-TW': tw, en });
const f = (key: string, type: FieldType, name: Words, more: Partial<Field> = {}): Field => ({
  key,
  type,
  name,
  ...more,
});

const date = f('businessDate', 'date', w('业务日期', '業務日期', 'Date'), { required: true });
const store = f('store', 'store', w('门店', '門市', 'Store'), { required: true });
const warehouse = f('warehouse', 'warehouse', w('仓库', '倉庫', 'Warehouse'), { required: true });
const toWarehouse = f('toWarehouse', 'warehouse', w('调入仓', '調入倉', 'To warehouse'), {
  required: true,
});
const note = f('note', 'note', w('备注', '備註', 'Note'), { more: true });
const customer = f('party', 'party', w('客户', '客戶', 'Customer'));
const supplier = f('party', 'party', w('供应商', '供應商', 'Supplier'));
const member = f('party', 'party', w('会员', '會員', 'Member'));
const sku = f('sku', 'sku', w('货号/名称', '品號/品名', 'Article'), { required: true });
const quantity = f('quantity', 'quantity', w('数量', '數量', 'Quantity'), { required: true });
const price = f('price', 'price', w('单价', '單價', 'Price'));
const cost = f('unitCost', 'cost', w('进价', '進價', 'Cost'));
const discount = f('discount', 'money', w('优惠', '折讓', 'Discount'));
const amount = f('amount', 'money', w('金额', '金額', 'Amount'));
const reason = f('reason', 'choice', w('原因', '原因', 'Reason'), {
  choices: [
    { value: 'found', name: w('盘盈', '盤盈', 'Found') },
    { value: 'lost', name: w('盘亏', '盤虧', 'Lost') },
    { value: 'damaged', name: w('报损', '報損', 'Damaged') },
  ],
});
const counted = f('counted', 'quantity', w('实盘数', '實盤數', 'Counted'));
const account = f('account', 'account', w('科目', '科目', 'Account'));
const entryAmount = f('amount', 'money', w('金额', '金額', 'Amount'));
const role = f('role', 'choice', w('角色', '角色', 'Role'), {
  choices: [
    { value: 'component', name: w('组件', '組件', 'Component') },
    { value: 'product', name: w('成品', '成品', 'Product') },
  ],
});

function kind(
  code: string,
  module: string,
  series: string,
  name: Words,
  part: Partial<Kind>,
): Kind {
  return {
    code,
    module,
    series,
    name,
    party: 'none',
    partyRequired: false,
    warehouse: 'from',
    lines: true,
    tenders: false,
    allocations: false,
    source: [],
    fields: [store, warehouse, date, note],
    lineColumns: [sku, quantity],
    actions: ['save', 'post', 'reverse'],
    next: [],
    ...part,
  };
}

const priced = [sku, quantity, price, discount, amount];
const bought = [sku, quantity, price, amount];

export const definitions: Definitions = {
  kinds: [
    kind('retail-sale', 'pos', 'LS', w('零售单', '零售單', 'Retail sale'), {
      party: 'member',
      tenders: true,
      lineColumns: priced,
      fields: [store, warehouse, date, member, note],
      next: ['retail-return'],
    }),
    kind('retail-return', 'pos', 'LT', w('零售退货单', '零售退貨單', 'Retail return'), {
      party: 'member',
      warehouse: 'to',
      tenders: true,
      lineColumns: priced,
      fields: [store, warehouse, date, member, note],
      source: ['retail-sale'],
    }),
    kind('sales-order', 'sales', 'XD', w('销售订单', '銷售訂單', 'Sales order'), {
      party: 'customer',
      partyRequired: true,
      lineColumns: priced,
      fields: [customer, store, warehouse, date, note],
      next: ['sales-delivery'],
    }),
    kind('sales-delivery', 'sales', 'XS', w('销售出库单', '銷售出庫單', 'Sales delivery'), {
      party: 'customer',
      partyRequired: true,
      lineColumns: priced,
      fields: [customer, store, warehouse, date, note],
      source: ['sales-order'],
      next: ['sales-return'],
    }),
    kind('sales-return', 'sales', 'XT', w('销售退货单', '銷售退貨單', 'Sales return'), {
      party: 'customer',
      partyRequired: true,
      warehouse: 'to',
      lineColumns: priced,
      fields: [customer, store, warehouse, date, note],
      source: ['sales-delivery'],
    }),
    kind('purchase-order', 'purchasing', 'CD', w('采购订单', '採購訂單', 'Purchase order'), {
      party: 'supplier',
      partyRequired: true,
      warehouse: 'to',
      lineColumns: bought,
      fields: [supplier, store, warehouse, date, note],
      next: ['purchase-receipt'],
    }),
    kind('purchase-receipt', 'purchasing', 'CR', w('采购入库单', '進貨單', 'Purchase receipt'), {
      party: 'supplier',
      partyRequired: true,
      warehouse: 'to',
      lineColumns: bought,
      fields: [supplier, store, warehouse, date, note],
      source: ['purchase-order'],
      next: ['purchase-return'],
    }),
    kind('purchase-return', 'purchasing', 'CT', w('采购退货单', '進貨退出單', 'Purchase return'), {
      party: 'supplier',
      partyRequired: true,
      lineColumns: bought,
      fields: [supplier, store, warehouse, date, note],
      source: ['purchase-receipt'],
    }),
    kind('transfer-ship', 'inventory', 'DC', w('调拨发货单', '調撥出貨單', 'Transfer out'), {
      warehouse: 'both',
      fields: [store, warehouse, toWarehouse, date, note],
      next: ['transfer-receive'],
    }),
    kind('transfer-receive', 'inventory', 'DR', w('调拨收货单', '調撥收貨單', 'Transfer in'), {
      warehouse: 'to',
      source: ['transfer-ship'],
    }),
    kind('stocktake', 'inventory', 'PD', w('盘点单', '盤點單', 'Stocktake'), {
      warehouse: 'to',
      lineColumns: [sku, counted, reason],
    }),
    kind('adjustment', 'inventory', 'TZ', w('库存调整单', '庫存調整單', 'Adjustment'), {
      warehouse: 'to',
      lineColumns: [sku, quantity, cost, reason],
    }),
    kind('assembly', 'inventory', 'ZZ', w('组装单', '組裝單', 'Assembly'), {
      lineColumns: [sku, role, quantity],
    }),
    kind('customer-receipt', 'payments', 'SK', w('收款单', '收款單', 'Customer receipt'), {
      party: 'customer',
      partyRequired: true,
      warehouse: 'none',
      lines: false,
      tenders: true,
      allocations: true,
      lineColumns: [],
      fields: [customer, store, date, note],
    }),
    kind('expense', 'payments', 'FY', w('费用单', '費用單', 'Expense'), {
      warehouse: 'none',
      lines: false,
      tenders: true,
      lineColumns: [account, entryAmount, note],
      fields: [store, date, note],
    }),
  ],
  masters: masters(),
};

function masters(): Master[] {
  const code = f('code', 'text', w('编码', '編碼', 'Code'), { required: true });
  const name = f('name', 'text', w('名称', '名稱', 'Name'), { required: true });
  const phone = f('phone', 'text', w('电话', '電話', 'Phone'));
  const terms = f('termsDays', 'integer', w('账期(天)', '帳期(天)', 'Terms (days)'));
  const ref = (key: string, master: string, words: Words) => f(key, 'ref', words, { master });
  const plain = (path: string, module: string, words: Words, ...more: Field[]): Master => ({
    code: path,
    module,
    name: words,
    fields: [code, name, ...more],
  });
  return [
    {
      ...plain(
        'styles',
        'catalog',
        w('款式', '款式', 'Styles'),
        ref('category', 'categories', w('类别', '類別', 'Category')),
        ref('sizeGroup', 'size-groups', w('尺码组', '尺碼組', 'Size group')),
        ref('unit', 'units', w('单位', '單位', 'Unit')),
        f('listPrice', 'price', w('零售价', '零售價', 'List price')),
        f('taxRate', 'percent', w('税率', '稅率', 'Tax rate')),
        f('stocked', 'bool', w('管库存', '管庫存', 'Stocked')),
      ),
      entity: 'style',
    },
    plain(
      'skus',
      'catalog',
      w('单品', '品項', 'SKUs'),
      ref('style', 'styles', w('款式', '款式', 'Style')),
      f('barcodes', 'barcodes', w('条码', '條碼', 'Barcodes')),
      f('listPrice', 'price', w('零售价', '零售價', 'List price')),
    ),
    plain('categories', 'catalog', w('类别', '類別', 'Categories')),
    plain(
      'size-groups',
      'catalog',
      w('尺码组', '尺碼組', 'Size groups'),
      f('sizes', 'tags', w('尺码', '尺碼', 'Sizes')),
    ),
    plain('colors', 'catalog', w('颜色', '顏色', 'Colours')),
    plain('units', 'catalog', w('单位', '單位', 'Units')),
    plain('customers', 'party', w('客户', '客戶', 'Customers'), phone, terms),
    plain('suppliers', 'party', w('供应商', '供應商', 'Suppliers'), phone, terms),
    plain('members', 'party', w('会员', '會員', 'Members'), phone),
    plain(
      'stores',
      'organization',
      w('门店', '門市', 'Stores'),
      f('city', 'text', w('城市', '城市', 'City')),
    ),
    plain(
      'warehouses',
      'organization',
      w('仓库', '倉庫', 'Warehouses'),
      ref('store', 'stores', w('门店', '門市', 'Store')),
    ),
    plain('tills', 'organization', w('收银台', '收銀台', 'Tills')),
  ];
}
