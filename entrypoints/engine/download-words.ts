/** Why a model did not come, in one sentence with a next step. */
export function downloadWords({
  kind,
  message,
}: {
  readonly kind: string
  readonly message: string
}): string {
  switch (kind) {
    case 'unreachable':
      return 'The download cannot be reached. Check that you are online, then resume.'
    case 'cut':
    case 'stalled':
    case 'aborted':
      return 'The download was cut. What has come is kept: resume to go on.'
    case 'http':
      return `The server refused the download (${message}). Try again later, or choose another model.`
    case 'insecure':
      return 'The address is not encrypted, so nothing was fetched. Use https, or a server on this computer.'
    case 'malformed':
    case 'not-json':
      return 'The hub does not offer this file any more. Choose another model.'
    case 'checksum':
      return 'The file is not the one that was promised (its checksum differs), so it is not used. Delete it and try again.'
    case 'storage-full':
    case 'QuotaExceededError':
      return 'There is not enough free space for this model. Free some, then resume.'
    case 'model-too-big':
      return 'This model does not fit into a browser, which gives a model 4 GB. Choose a smaller one.'
    case 'NotGguf':
      return 'This is no GGUF file, so it is not used. Delete it and choose another.'
    default:
      return `The model could not be stored (${message}). Try again.`
  }
}
