import { request } from '@linli/api'

export const addPayee = request('POST', '/api/brands/{brand}/wallet/payees')
export const myDeeds = request('GET', '/api/brands/{brand}/wallet/deeds')
export const myPayees = request('GET', '/api/brands/{brand}/wallet/payees')
export const myWithdrawals = request('GET', '/api/brands/{brand}/wallet/withdrawals')
export const preferPayee = request('PUT', '/api/brands/{brand}/wallet/payees/{payee}/preferred')
export const removePayee = request('DELETE', '/api/brands/{brand}/wallet/payees/{payee}')
export const takeBackWithdrawal = request('POST', '/api/brands/{brand}/wallet/withdrawals/{withdrawal}/take-back')
export const withdraw = request('POST', '/api/brands/{brand}/wallet/withdrawals')
export const myWallet = request('GET', '/api/brands/{brand}/wallet')
export const myStatement = request('GET', '/api/brands/{brand}/wallet/statement')
