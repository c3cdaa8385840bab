import { request } from '@linli/api'

export const ledgerSummary = request('GET', '/api/brands/{brand}/ledger/summary')
export const countStorePostings = request('GET', '/api/brands/{brand}/stores/{store}/wallet/postings/count')
export const exportStorePostings = request('GET', '/api/brands/{brand}/stores/{store}/wallet/postings/export')
export const listStorePostings = request('GET', '/api/brands/{brand}/stores/{store}/wallet/postings')
export const storeStatement = request('GET', '/api/brands/{brand}/stores/{store}/wallet/statement')
export const storeWallet = request('GET', '/api/brands/{brand}/stores/{store}/wallet')
export const approveWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/approve')
export const refuseWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/refuse')
export const confirmStorePayee = request('POST', '/api/brands/{brand}/stores/{store}/payees/{payee}/confirm')
export const getWithdrawal = request('GET', '/api/brands/{brand}/withdrawals/{withdrawal}')
export const listStorePayees = request('GET', '/api/brands/{brand}/stores/{store}/payees')
export const proposeStorePayee = request('POST', '/api/brands/{brand}/stores/{store}/payees')
export const readPayeeAccount = request('POST', '/api/brands/{brand}/payees/{payee}/account')
export const removeStorePayee = request('DELETE', '/api/brands/{brand}/stores/{store}/payees/{payee}')
export const countStoreWithdrawals = request('GET', '/api/brands/{brand}/stores/{store}/wallet/withdrawals/count')
export const exportStoreWithdrawals = request('GET', '/api/brands/{brand}/stores/{store}/wallet/withdrawals/export')
export const listStoreWithdrawals = request('GET', '/api/brands/{brand}/stores/{store}/wallet/withdrawals')
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
