// SPDX-FileCopyrightText: The xEdgeSim authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Only in builds with ThreadSanitizer: tells it what Debian's Qt, which is not instrumented, hands from
// thread to thread. Each function that posts something stands in front of Qt's own of that name and releases;
// each event that is delivered, and each task of a pool that begins, acquires. Without this every value that
// crosses threads in a queued call would be told as a race. What crosses threads in any other way still is.
#include <QCoreApplication>
#include <QEvent>
#include <QFutureInterface>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>

#include <dlfcn.h>

extern "C" void __tsan_acquire(void *address); // NOLINT: the sanitizer's names
extern "C" void __tsan_release(void *address); // NOLINT

namespace {

char handedOver;

void release()
{
    __tsan_release(&handedOver);
}

void acquire()
{
    __tsan_acquire(&handedOver);
}

bool delivered(void **)
{
    acquire();
    return false;
}

[[maybe_unused]] const bool registered =
    QInternal::registerCallback(QInternal::EventNotifyCallback, &delivered);

template <class F>
F next(const char *name)
{
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

/// A function for the pool that acquires before anything of it is read.
class PoolTask : public QRunnable
{
public:
    explicit PoolTask(std::function<void()> f) : m_f(std::move(f)) {}
    ~PoolTask() override { acquire(); }
    __attribute__((no_sanitize("thread"))) void run() override
    {
        acquire();
        m_f();
        release();
    }

private:
    std::function<void()> m_f;
};

/// A queued function whose last holder, whichever thread that is in, sees it called before it is deleted.
class QueuedFunction : public QtPrivate::QSlotObjectBase
{
public:
    explicit QueuedFunction(QtPrivate::QSlotObjectBase *inner) : QSlotObjectBase(&act), m_inner(inner) {}

private:
    static void act(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *that = static_cast<QueuedFunction *>(self);
        acquire();
        if (which == Destroy) {
            that->m_inner->destroyIfLastRef();
            delete that;
        } else if (which == Call) {
            that->m_inner->call(receiver, arguments);
            release();
        }
    }

    QtPrivate::QSlotObjectBase *m_inner;
};

} // namespace

void QMetaObject::activate(QObject *sender, const QMetaObject *of, int index, void **argv)
{
    static const auto real = next<void (*)(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    release();
    real(sender, of, index, argv);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *ret)
{
    static const auto real = next<bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                           void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *queued = new QueuedFunction(slot);
    release();
    return real(object, queued, type, ret);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static const auto real =
        next<void (*)(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    release();
    real(receiver, event, priority);
}

void QObject::deleteLater()
{
    static const auto real = next<void (*)(QObject *)>("_ZN7QObject11deleteLaterEv");
    release();
    real(this);
}

void QFutureInterfaceBase::reportFinished()
{
    static const auto real =
        next<void (*)(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    release();
    real(this);
}

void QFutureInterfaceBase::reportResultsReady(int begin, int end)
{
    static const auto real =
        next<void (*)(QFutureInterfaceBase *, int, int)>("_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    release();
    real(this, begin, end);
}

// The first thing that a task of QtConcurrent's asks.
bool QFutureInterfaceBase::isCanceled() const
{
    static const auto real =
        next<bool (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isCanceledEv");
    acquire();
    return real(this);
}

bool QFutureInterfaceBase::isFinished() const
{
    static const auto real =
        next<bool (*)(const QFutureInterfaceBase *)>("_ZNK20QFutureInterfaceBase10isFinishedEv");
    const bool is = real(this);
    acquire();
    return is;
}

void QThreadPool::start(QRunnable *task, int priority)
{
    static const auto real =
        next<void (*)(QThreadPool *, QRunnable *, int)>("_ZN11QThreadPool5startEP9QRunnablei");
    release();
    real(this, task, priority);
}

void QThreadPool::start(std::function<void()> f, int priority)
{
    start(new PoolTask(std::move(f)), priority);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    static const auto real = next<bool (*)(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    acquire();
    return ended;
}
