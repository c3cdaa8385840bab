import { request } from '@linli/api'

export const ledgerSummary = request('GET', '/api/brands/{brand}/ledger/summary')
export const storePostings = request('GET', '/api/brands/{brand}/stores/{store}/wallet/postings')
export const storeStatement = request('GET', '/api/brands/{brand}/stores/{store}/wallet/statement.csv')
export const storeWallet = request('GET', '/api/brands/{brand}/stores/{store}/wallet')
export const approveWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/approve')
export const refuseWithdrawal = request('POST', '/api/brands/{brand}/withdrawals/{withdrawal}/refuse')
export const listWithdrawals = request('GET', '/api/brands/{brand}/withdrawals')
