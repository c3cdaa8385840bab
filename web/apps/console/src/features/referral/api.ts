import { request } from '@linli/api'

export const getBindingPolicy = request('GET', '/api/brands/{brand}/binding-policy')
export const setBindingPolicy = request('PUT', '/api/brands/{brand}/binding-policy')
export const endCommissionPlan = request('DELETE', '/api/brands/{brand}/commission-plans/{scope}/{subject}')
export const simulateCommissions = request('POST', '/api/brands/{brand}/commission-plans/simulate')
export const listCommissionPlans = request('GET', '/api/brands/{brand}/commission-plans')
export const setCommissionPlan = request('PUT', '/api/brands/{brand}/commission-plans')
export const countCommissions = request('GET', '/api/brands/{brand}/commissions/count')
export const exportCommissions = request('GET', '/api/brands/{brand}/commissions/export')
export const countStoreCommissions = request('GET', '/api/brands/{brand}/stores/{store}/commissions/count')
export const exportStoreCommissions = request('GET', '/api/brands/{brand}/stores/{store}/commissions/export')
export const listCommissions = request('GET', '/api/brands/{brand}/commissions')
export const listStoreCommissions = request('GET', '/api/brands/{brand}/stores/{store}/commissions')
