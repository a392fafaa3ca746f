import { Icon } from '../icon'

/** A service whose answers have no token probabilities. */
export interface PoorService {
  readonly value: string
  readonly name: string
  readonly sentence: string
  readonly next: string
}

interface ServiceNoticeProps {
  readonly service: PoorService
}

/** Why a service is of no use here, and what is. */
export function ServiceNotice({ service }: ServiceNoticeProps) {
  return (
    <div class="service-notice" role="note" data-service={service.value}>
      <Icon name="warning" />
      <div>
        <p class="service-sentence">{service.sentence}</p>
        <p>So answers would have no colours, and texts could not be classified.</p>
        <p>{service.next}</p>
      </div>
    </div>
  )
}
