import { request } from '@linli/api'

export const followCampaign = request('GET', '/api/brands/{brand}/campaigns/{campaign}/progress')
export const leaveWaitingList = request('DELETE', '/api/brands/{brand}/campaigns/{campaign}/waiting-list')
export const joinWaitingList = request('POST', '/api/brands/{brand}/campaigns/{campaign}/waiting-list')
export const showCampaign = request('GET', '/api/brands/{brand}/campaigns/{campaign}')
export const listCampaigns = request('GET', '/api/brands/{brand}/campaigns')
export const listOffers = request('GET', '/api/brands/{brand}/offers')
export const showTeam = request('GET', '/api/brands/{brand}/teams/{team}')
export const listLiveTeams = request('GET', '/api/brands/{brand}/teams')
export const showWaysIn = request('GET', '/api/brands/{brand}/campaigns/{campaign}/ways')
export const enterCampaign = request('POST', '/api/brands/{brand}/campaigns/{campaign}/ways')
export const myWallet = request('GET', '/api/brands/{brand}/wallet')
