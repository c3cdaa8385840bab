import { complain } from '../../notify'
import { cameBy } from '../../shell/entrance'
import { enterCampaign } from './api'

/** Comes to a campaign from the community's group, in which the reader sits; says whether that was possible. */
export function useEntering(brand: string, community: string) {
  return async (campaign: string): Promise<boolean> => {
    try {
      const { entrance } = await enterCampaign({ brand, campaign, body: { community } })
      cameBy(entrance)
      return true
    } catch (problem) {
      complain(problem)
      return false
    }
  }
}
