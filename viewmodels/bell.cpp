#include "viewmodels/bell.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QtEndian>

#include <cmath>
#include <numbers>

namespace clackstower::viewmodels {

namespace {

constexpr quint32 rate = 22050;
constexpr quint32 samples = rate / 4;
constexpr double pitch = 880;

/// Each takes the path of a file behind these.
struct Player
{
    const char* program;
    const char* option;
};

constexpr Player players[] = {{"pw-play", ""}, {"paplay", ""}, {"aplay", "-q"}, {"afplay", ""}};

template <typename Number>
void put(QByteArray& bytes, Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof(little));
}

/// Where the players can read it; empty: nowhere.
QString toneFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    QString path = folder.filePath(QStringLiteral("bell.wav"));
    const QByteArray tone = Bell::tone();
    QFile file(path);
    if (file.size() == tone.size())
        return path;
    const bool isWritten
        = folder.mkpath(QStringLiteral(".")) && file.open(QIODevice::WriteOnly) && file.write(tone) == tone.size();
    return isWritten ? path : QString();
}

} // namespace

QByteArray Bell::tone()
{
    constexpr quint16 bytesEach = 2;
    QByteArray wave = "RIFF";
    put(wave, quint32(36 + samples * bytesEach));
    wave += "WAVEfmt ";
    put(wave, quint32(16));
    put(wave, quint16(1)); // plain samples
    put(wave, quint16(1)); // one channel
    put(wave, rate);
    put(wave, quint32(rate * bytesEach));
    put(wave, bytesEach);
    put(wave, quint16(8 * bytesEach));
    wave += "data";
    put(wave, quint32(samples * bytesEach));
    for (quint32 i = 0; i < samples; ++i) {
        const double at = double(i) / rate;
        const double fading = std::exp(-14 * at); // struck, not blown
        put(wave, qint16(9000 * fading * std::sin(2 * std::numbers::pi * pitch * at)));
    }
    return wave;
}

void Bell::ring() const
{
    for (const Player& player : players) {
        const QString program = QStandardPaths::findExecutable(QString::fromLatin1(player.program));
        if (program.isEmpty())
            continue;
        const QString file = toneFile();
        QStringList arguments{file};
        if (*player.option)
            arguments.prepend(QString::fromLatin1(player.option));
        if (!file.isEmpty())
            QProcess::startDetached(program, arguments);
        return;
    }
}

} // namespace clackstower::viewmodels
