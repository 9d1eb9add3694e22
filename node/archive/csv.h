#pragma once

#include "node/archive/record.h"

/// Records as comma-separated values with a header, for spreadsheets.
namespace clackstower::archive::csv {

QByteArray header();
QByteArray row(const Record& record);

/// The cells of one row, without its end.
QList<QByteArray> cells(const QByteArray& row);

/// The record that the cells under these columns stand for. Only `body` must be among them.
base::Expected<Record> record(const QList<QByteArray>& columns, const QList<QByteArray>& cells);

} // namespace clackstower::archive::csv
