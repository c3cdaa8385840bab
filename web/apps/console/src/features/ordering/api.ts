import { request } from '@linli/api'

export const listBrandOrders = request('GET', '/api/brands/{brand}/all-orders')
export const countBrandOrders = request('GET', '/api/brands/{brand}/all-orders/count')
export const exportBrandOrders = request('GET', '/api/brands/{brand}/all-orders/export')
export const countStoreOrders = request('GET', '/api/brands/{brand}/stores/{store}/orders/count')
export const exportStoreOrders = request('GET', '/api/brands/{brand}/stores/{store}/orders/export')
export const showCampaign = request('GET', '/api/brands/{brand}/campaigns/{campaign}')
export const listCampaigns = request('GET', '/api/brands/{brand}/campaigns')
export const ledgerEntries = request('GET', '/api/brands/{brand}/ledger/entries/{subject}')
export const getProvenance = request('GET', '/api/brands/{brand}/orders/{order}/provenance')
export const declineRefund = request('POST', '/api/brands/{brand}/orders/{order}/refund-requests/decline')
export const previewRefund = request('GET', '/api/brands/{brand}/orders/{order}/refund-preview')
export const previewReversal = request('GET', '/api/brands/{brand}/orders/{order}/provenance/reversals')
export const refundOrder = request('POST', '/api/brands/{brand}/orders/{order}/refunds')
export const showOrder = request('GET', '/api/brands/{brand}/orders/{order}')
export const declineStoreRefund = request(
  'POST',
  '/api/brands/{brand}/stores/{store}/orders/{order}/refund-requests/decline',
)
export const refundStoreOrder = request('POST', '/api/brands/{brand}/stores/{store}/orders/{order}/refunds')
export const listStoreOrders = request('GET', '/api/brands/{brand}/stores/{store}/orders')
export const showPickingList = request('GET', '/api/brands/{brand}/stores/{store}/picking-list')
export const findPickups = request('GET', '/api/brands/{brand}/stores/{store}/pickups')
export const showPickup = request('GET', '/api/brands/{brand}/stores/{store}/pickups/{order}')
export const handOverPickup = request('POST', '/api/brands/{brand}/stores/{store}/pickups/{order}/hand-over')
export const undoPickup = request('POST', '/api/brands/{brand}/stores/{store}/pickups/{order}/undo')
export const listHandovers = request('GET', '/api/brands/{brand}/stores/{store}/handovers')
