import { request } from '@linli/api'

export const showCampaignBoard = request('GET', '/api/brands/{brand}/campaigns/{campaign}/board')
export const cancelCampaign = request('POST', '/api/brands/{brand}/campaigns/{campaign}/cancel')
export const followCampaign = request('GET', '/api/brands/{brand}/campaigns/{campaign}/progress')
export const showCampaign = request('GET', '/api/brands/{brand}/campaigns/{campaign}')
export const listCampaigns = request('GET', '/api/brands/{brand}/campaigns')
export const scheduleCampaign = request('POST', '/api/brands/{brand}/campaigns')
export const getManagedProduct = request('GET', '/api/brands/{brand}/managed-products/{product}')
export const listCampaignPresets = request('GET', '/api/brands/{brand}/campaigns/presets')
export const listManagedProducts = request('GET', '/api/brands/{brand}/managed-products')
export const listTouchpoints = request('GET', '/api/brands/{brand}/touchpoints')
