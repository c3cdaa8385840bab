import { request } from '@linli/api'

export const myPostings = request('GET', '/api/brands/{brand}/wallet/postings')
export const myWithdrawals = request('GET', '/api/brands/{brand}/wallet/withdrawals')
export const withdraw = request('POST', '/api/brands/{brand}/wallet/withdrawals')
export const myWallet = request('GET', '/api/brands/{brand}/wallet')
export const myStatement = request('GET', '/api/brands/{brand}/wallet/statement.csv')
