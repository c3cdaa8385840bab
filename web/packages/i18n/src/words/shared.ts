import { enumWords } from '../catalogue'

export default enumWords(
  'shared',
  {
    lane: { FAST: '即时', SLOW: '耗时', NETWORK: '对外' },
    work: { 'retry-events': '再次通知', 'sweep-idempotency': '清理旧的重复请求记录' },
  },
  {
    lane: { FAST: 'Fast', SLOW: 'Slow', NETWORK: 'Network' },
    work: { 'retry-events': 'Give events again', 'sweep-idempotency': 'Remove old records of repeated requests' },
  },
)
