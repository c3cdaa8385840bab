import { request } from '@linli/api'

export const ledgerSummary = request('GET', '/api/brands/{brand}/ledger/summary')
export const storePostings = request('GET', '/api/brands/{brand}/stores/{store}/wallet/postings')
export const storeStatement = request('GET', '/api/brands/{brand}/stores/{store}/wallet/statement')
export const storeWallet = request('GET', '/api/brands/{brand}/stores/{store}/wallet')
export const approveWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/approve')
export const refuseWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/refuse')
export const listWaitingPayees = request('GET', '/api/brands/{brand}/waiting-payees')
export const confirmStorePayee = request('POST', '/api/brands/{brand}/stores/{store}/payees/{payee}/confirm')
export const getWithdrawal = request('GET', '/api/brands/{brand}/withdrawals/{withdrawal}')
export const listStorePayees = request('GET', '/api/brands/{brand}/stores/{store}/payees')
export const proposeStorePayee = request('POST', '/api/brands/{brand}/stores/{store}/payees')
export const readPayeeAccount = request('POST', '/api/brands/{brand}/payees/{payee}/account')
export const removeStorePayee = request('DELETE', '/api/brands/{brand}/stores/{store}/payees/{payee}')
export const storeWithdrawals = request('GET', '/api/brands/{brand}/stores/{store}/wallet/withdrawals')
export const takeBackRevenue = request(
  'POST',
  '/api/brands/{brand}/stores/{store}/wallet/withdrawals/{withdrawal}/take-back',
)
export const withdrawRevenue = request('POST', '/api/brands/{brand}/stores/{store}/wallet/withdrawals')
export const countWithdrawals = request('GET', '/api/brands/{brand}/withdrawals/count')
export const exportWithdrawals = request('GET', '/api/brands/{brand}/withdrawals/export')
export const markReturned = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/returned')
export const markTransferred = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/transferred')
export const listWithdrawals = request('GET', '/api/brands/{brand}/withdrawals')
