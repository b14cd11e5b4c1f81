import { type FieldKey, FIELDS, isBlank, type Row } from './reading';

/** What the columns of people's tables are called; what else they have is passed over. */
const TITLES: Record<FieldKey, readonly string[]> = {
  code: [
    '货号',
    '貨號',
    '款号',
    '款號',
    '商品编码',
    '商品編碼',
    '编码',
    '編碼',
    'code',
    'stylecode',
    'itemno',
    'stylenumber',
    'style',
  ],
  name: [
    '品名',
    '名称',
    '名稱',
    '商品名称',
    '商品名稱',
    '货品名称',
    'name',
    'goodsname',
    'description',
  ],
  color: ['颜色', '顏色', 'color', 'colour', 'colors', 'colours'],
  size: ['尺码', '尺碼', '尺寸', '规格', '規格', 'size', 'sizes'],
  barcode: [
    '条码',
    '條碼',
    '条形码',
    '條形碼',
    '商品条码',
    '商品條碼',
    '国际条码',
    'barcode',
    'ean',
  ],
  price: [
    '售价',
    '售價',
    '零售价',
    '零售價',
    '销售价',
    '銷售價',
    '单价',
    '單價',
    '吊牌价',
    'price',
    'retailprice',
    'saleprice',
  ],
  cost: [
    '进价',
    '進價',
    '进货价',
    '進貨價',
    '采购价',
    '採購價',
    '成本',
    '成本价',
    '成本價',
    'cost',
    'costprice',
  ],
  quantity: [
    '数量',
    '數量',
    '库存',
    '庫存',
    '库存数量',
    '庫存數量',
    '期初数量',
    'quantity',
    'qty',
    'stock',
  ],
};

const FIELD_OF = new Map(FIELDS.flatMap((field) => TITLES[field].map((title) => [title, field])));

/** Cells between tabs, or between the commas or semicolons of a text file; quotes hold together what belongs together. */
export function cellsOf(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  const between = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted && char === '"' && text[i + 1] === '"') {
      cell += char;
      i += 1;
    } else if (char === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (!quoted && char === '\n') {
      close();
      rows.push([]);
    } else if (!quoted && char === between) close();
    else cell += char;
  }
  close();
  return rows;
}

/** A spreadsheet has tabs. Otherwise the mark that the first line has most of, if it has any. */
function separatorOf(text: string): string | undefined {
  if (text.includes('\t')) return '\t';
  const [line = ''] = text.replace(/"[^"]*"/g, '').split('\n');
  const counted = [',', '，', ';', '；', '|'].map((mark) => ({
    mark,
    times: line.split(mark).length - 1,
  }));
  const [most] = counted.toSorted((a, b) => b.times - a.times);
  return most !== undefined && most.times > 0 ? most.mark : undefined;
}

/** Which column is what, if the first row says so. */
function titled(first: readonly string[]): (FieldKey | undefined)[] | undefined {
  const found = first.map((title) =>
    FIELD_OF.get(
      title
        .normalize('NFKC')
        .replace(/[\s*_]/g, '')
        .toLowerCase(),
    ),
  );
  return found.filter((field) => field !== undefined).length >= 2 ? found : undefined;
}

/** Rows of goods from what was pasted: by its titles if it has some, else column by column from where the cursor was. */
export function pastedRows(text: string, shown: readonly FieldKey[], from: FieldKey): Row[] {
  const [first = [], ...rest] = cellsOf(text);
  const titles = titled(first);
  const columns = titles ?? shown.slice(shown.indexOf(from));
  return (titles === undefined ? [first, ...rest] : rest)
    .map((cells) => {
      const row: Row = {};
      cells.forEach((cell, place) => {
        const field = columns[place];
        if (field !== undefined && cell !== '') row[field] = cell;
      });
      return row;
    })
    .filter((row) => !isBlank(row));
}
