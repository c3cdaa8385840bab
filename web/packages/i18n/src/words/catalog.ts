import { enumWords } from '../catalogue'

export default enumWords(
  'catalog',
  {
    kind: { GOODS: '实物', SERVICE: '服务', DIGITAL: '数字', MEMBERSHIP: '会员资格', EXPERIENCE: '体验' },
    saleState: { ON_SALE: '在售', OFF_SALE: '未上架', ARCHIVED: '已归档' },
    stockState: { LOW: '快没货', NONE: '在售，无库存', OWED: '待补货' },
    policy: { DENY: '卖完即止', CONTINUE: '卖完仍接单', UNTRACKED: '不计库存' },
    stockReason: {
      OPENING: '初始库存',
      COUNTED: '盘点',
      RECEIVED: '到货',
      RETURNED: '退回',
      DAMAGED: '损耗',
      TRANSFERRED: '调拨',
      IMPORTED: '导入',
    },
    weightUnit: { G: '克', KG: '千克', LB: '磅', OZ: '盎司' },
    importState: {
      WAITING: '排队中',
      READING: '读取文件',
      RUNNING: '进行中',
      PICTURES: '整理图片',
      FINISHED: '完成',
      FAILED: '失败',
    },
    importMode: { DRY_RUN: '试跑', APPLY: '正式导入' },
    importLevel: { ERROR: '未导入', WARNING: '已处理' },
    container: { CSV: 'CSV', TSV: '制表符分隔', SEMICOLONS: '分号分隔', XLSX: 'Excel' },
    dialect: { SHOPIFY: 'Shopify 列', WOOCOMMERCE: 'WooCommerce 列' },
    work: { 'resume-imports': '继续商品导入' },
  },
  {
    kind: {
      GOODS: 'Goods',
      SERVICE: 'Service',
      DIGITAL: 'Digital',
      MEMBERSHIP: 'Membership',
      EXPERIENCE: 'Experience',
    },
    saleState: { ON_SALE: 'On sale', OFF_SALE: 'Not published', ARCHIVED: 'Archived' },
    stockState: { LOW: 'Low', NONE: 'On sale, none in stock', OWED: 'Owed' },
    policy: {
      DENY: 'Stops when sold out',
      CONTINUE: 'Still takes orders when sold out',
      UNTRACKED: 'Stock is not counted',
    },
    stockReason: {
      OPENING: 'Opening stock',
      COUNTED: 'Counted',
      RECEIVED: 'Received',
      RETURNED: 'Returned',
      DAMAGED: 'Damaged',
      TRANSFERRED: 'Transferred',
      IMPORTED: 'Imported',
    },
    weightUnit: { G: 'Grams', KG: 'Kilograms', LB: 'Pounds', OZ: 'Ounces' },
    importState: {
      WAITING: 'Waiting',
      READING: 'Reading the file',
      RUNNING: 'Running',
      PICTURES: 'Pictures',
      FINISHED: 'Finished',
      FAILED: 'Failed',
    },
    importMode: { DRY_RUN: 'Try', APPLY: 'Imported' },
    importLevel: { ERROR: 'Left out', WARNING: 'Dealt with' },
    container: { CSV: 'CSV', TSV: 'tabs', SEMICOLONS: 'semicolons', XLSX: 'Excel' },
    dialect: { SHOPIFY: 'Shopify’s columns', WOOCOMMERCE: 'WooCommerce’s columns' },
    work: { 'resume-imports': 'Resume product imports' },
  },
)

/** Currencies are shown in amounts; findings are told by the server. */
export const unspoken = ['Price.currency', 'ImportLineView.code']
