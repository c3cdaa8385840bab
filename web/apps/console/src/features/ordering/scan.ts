interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

const detectorClass = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector

/** Whether this browser reads QR codes from a camera by itself. */
export async function canScan(): Promise<boolean> {
  if (!detectorClass || !globalThis.navigator?.mediaDevices) return false
  const formats = await detectorClass.getSupportedFormats().catch(() => [])
  return formats.includes('qr_code')
}

export async function newDetector(): Promise<Detector | undefined> {
  return (await canScan()) ? new detectorClass!({ formats: ['qr_code'] }) : undefined
}
