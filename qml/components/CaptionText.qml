import Clackstower.Ui

BodyText {
    color: Theme.muted
    font.pixelSize: Theme.captionSize
}
