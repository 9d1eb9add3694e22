import Clackstower.Ui

// Payloads, ids, hex: all that is read sign by sign.
BodyText {
    font.family: Theme.fixedFamily
    font.pixelSize: Theme.captionSize
}
