import { enumWords } from '../catalogue'

export default enumWords(
  'shared',
  {
    format: { XLSX: 'Excel（XLSX）', CSV: 'CSV' },
    lane: { FAST: '即时', SLOW: '耗时', NETWORK: '对外' },
    work: {
      'retry-events': '再次通知',
      'sweep-idempotency': '清理旧的重复请求记录',
      'note-ids-ahead': '登记超前的编号',
    },
  },
  {
    format: { XLSX: 'Excel (XLSX)', CSV: 'CSV' },
    lane: { FAST: 'Fast', SLOW: 'Slow', NETWORK: 'Network' },
    work: {
      'retry-events': 'Give events again',
      'sweep-idempotency': 'Remove old records of repeated requests',
      'note-ids-ahead': 'Note numbers ahead of their time',
    },
  },
)

/** The reader's own language, and the order that a column's head tells by an arrow. */
export const unspoken = ['myStatement.language', 'listBrandOrders.sort']
